package dev.firedrill.server.watch;

import dev.firedrill.server.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * A line of JSON for each request and each WebSocket: who, what path, what came of it. Neither query, body nor headers
 * are in it, so no token and no answer. A thread of its own writes it; where the disk is slower than the clients, lines
 * are left out and counted.
 */
public final class AccessLog implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AccessLog.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_GOODBYE_MILLIS = 5_000;
    private static final String END = "";

    private final OutputStream file;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong leftOut = new AtomicLong();
    private final Thread writer = new Thread(this::write, "firedrill-access-log");
    private boolean broken;

    private AccessLog(OutputStream file) {
        this.file = file;
    }

    /** A log that is appended to the file. */
    public static AccessLog appendingTo(Path path) throws IOException {
        var log = new AccessLog(Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        log.writer.setDaemon(true);
        log.writer.start();
        return log;
    }

    void request(InetSocketAddress from, String method, String path, int status, long bytes, long nanos) {
        add(from, path, nanos, out -> {
            out.writeStringProperty("method", method);
            out.writeNumberProperty("status", status);
            out.writeNumberProperty("bytes", bytes);
        });
    }

    void left(InetSocketAddress from, String path, int messages, long nanos) {
        add(from, path, nanos, out -> {
            out.writeStringProperty("event", "closed");
            out.writeNumberProperty("messages", messages);
        });
    }

    private void add(InetSocketAddress from, String path, long nanos, Consumer<JsonGenerator> rest) {
        String line = Json.text(out -> {
            out.writeStartObject();
            out.writeStringProperty("time", Instant.now().toString());
            out.writeStringProperty("from", from.getAddress().getHostAddress());
            out.writeStringProperty(
                    "path", path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path);
            out.writeNumberProperty("ms", nanos / 1_000 / 1e3);
            rest.accept(out);
            out.writeEndObject();
        });
        if (!lines.offer(line)) {
            leftOut.incrementAndGet();
        }
    }

    private void write() {
        try {
            for (String line = lines.take(); !line.equals(END); line = lines.take()) {
                append(line);
                long missing = leftOut.getAndSet(0);
                if (missing > 0) {
                    append("{\"time\":\"" + Instant.now() + "\",\"left_out\":" + missing + "}");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line that cannot be written is lost; the first of them is told of. */
    private void append(String line) {
        try {
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            broken = false;
        } catch (IOException e) {
            leftOut.incrementAndGet();
            if (!broken) {
                LOG.log(Level.WARNING, "the access log cannot be written: {0}", e.getMessage());
            }
            broken = true;
        }
    }

    /** Writes what waits. */
    @Override
    public void close() {
        try {
            lines.put(END);
            writer.join(LONGEST_GOODBYE_MILLIS);
            file.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the access log cannot be written: {0}", e.getMessage());
        }
    }
}

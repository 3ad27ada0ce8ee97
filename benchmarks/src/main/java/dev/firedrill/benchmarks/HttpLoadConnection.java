package dev.firedrill.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One connection that plays the documented medium episode again and again: a reset, three queries, the answer. */
final class HttpLoadConnection {
    private static final List<String> STEPS = List.of(
            query("query_logs", "postgres-db"),
            query("query_logs", "analytics-service"),
            query("check_recent_deploys", "analytics-service"),
            "\"action_type\":\"submit_root_cause\",\"parameters\":{\"service\":\"analytics-service\","
                    + "\"failure_mode\":\"unbounded query OOM killing postgres-db\"}");
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.ISO_8859_1);

    private final SocketChannel channel;
    private final String name;
    private final HttpLoadFigures figures;
    private final ByteBuffer in = ByteBuffer.allocate(64 << 10);
    private int episode;
    /** The step that is under way; -1 for the reset. */
    private int step = -1;

    private long sent;

    private HttpLoadConnection(SocketChannel channel, String name, HttpLoadFigures figures) {
        this.channel = channel;
        this.name = name;
        this.figures = figures;
    }

    static void open(InetSocketAddress address, Selector selector, String name, HttpLoadFigures figures)
            throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var connection = new HttpLoadConnection(channel, name, figures);
        channel.register(selector, SelectionKey.OP_READ, connection);
        connection.send();
    }

    /** Reads what came and, once an answer is whole, sends the next request. */
    void ready() {
        try {
            if (channel.read(in) < 0) {
                throw new IOException("the server hung up");
            }
            if (isWhole()) {
                took();
                in.clear();
                send();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void took() {
        if (in.get("HTTP/1.1 ".length()) != '2') {
            figures.error();
        }
        if (step >= 0) {
            figures.step(System.nanoTime() - sent);
        }
        step++;
        if (step == STEPS.size()) {
            if (!new String(in.array(), 0, in.position(), StandardCharsets.UTF_8).contains("\"done\":true")) {
                figures.error();
            }
            figures.episode();
            step = -1;
            episode++;
        }
    }

    private void send() throws IOException {
        String id = "{\"episode_id\":\"" + name + "-" + episode + "\",";
        String body = id + (step < 0 ? "\"task_id\":\"root_cause_analysis\"" : STEPS.get(step)) + "}";
        String request = "POST " + (step < 0 ? "/reset" : "/step")
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
        sent = System.nanoTime();
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private boolean isWhole() {
        byte[] bytes = in.array();
        int end = in.position();
        int length = -1;
        for (int i = 0; i + 3 < end; i++) {
            if (bytes[i] == '\r' && bytes[i + 2] == '\r') {
                return length >= 0 && end >= i + 4 + length;
            }
            if (bytes[i] == '\n' && startsWithLength(bytes, i + 1, end)) {
                length = number(bytes, i + 1 + LENGTH.length);
            }
        }
        return false;
    }

    private static boolean startsWithLength(byte[] bytes, int from, int end) {
        if (from + LENGTH.length > end) {
            return false;
        }
        for (int i = 0; i < LENGTH.length; i++) {
            if ((bytes[from + i] | 0x20) != LENGTH[i] && bytes[from + i] != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] bytes, int from) {
        int number = 0;
        for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    private static String query(String action, String service) {
        return "\"action_type\":\"" + action + "\",\"parameters\":{\"service\":\"" + service + "\"}";
    }
}

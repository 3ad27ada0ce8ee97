package dev.firedrill.benchmarks;

import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.websockets.client.WebSocketClient;
import io.undertow.websockets.core.WebSocketChannel;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.xnio.IoFuture;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/**
 * Many sessions over WebSockets at a steady rate, with clients that vanish in the middle of a step: {@code java -cp
 * benchmarks/target/quick/benchmarks.jar dev.firedrill.benchmarks.SocketLoad [SESSIONS [MESSAGES_A_SECOND [SECONDS
 * [PERCENT_VANISHING]]]]}. The server runs in a process beside it. A message that cannot be sent when it is due, because
 * the reply before is late, counts from when it was due.
 */
final class SocketLoad implements AutoCloseable {
    private static final int WARM_UP_SECONDS = 15;
    private static final int MOST_CATCHING_UP = 30;
    private static final int FRAME_BYTES = 16 << 10;

    private final XnioWorker worker;
    private final ByteBufferPool pool = new DefaultByteBufferPool(true, FRAME_BYTES);
    private final URI address;
    private final double vanishing;
    private final List<SocketLoadSession> sessions = new ArrayList<>();
    private final LongAdder errors = new LongAdder();
    private final LongAdder vanished = new LongAdder();
    private volatile Latencies latencies = new Latencies();
    private long turn;

    private SocketLoad(int port, double vanishing) throws IOException {
        this.worker = Xnio.getInstance()
                .createWorker(OptionMap.create(Options.WORKER_IO_THREADS, 1, Options.TCP_NODELAY, true));
        this.address = URI.create("ws://127.0.0.1:" + port + "/ws");
        this.vanishing = vanishing;
    }

    /** Starts the server, opens the sessions, warms up, measures. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        double percent = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 0;
        // A client that vanishes is back before the server has heard that it is gone.
        try (var server = new LoadProcess(String.valueOf(2 * count));
                var load = new SocketLoad(server.port(), percent / 100)) {
            for (int i = 0; i < count; i++) {
                var session = new SocketLoadSession(load);
                load.sessions.add(session);
                load.connect(session);
            }
            load.run(rate, WARM_UP_SECONDS);
            load.catchUp();
            LoadProcess.Holds before = server.holds();
            load.latencies = new Latencies();
            var cpu = server.cpu();
            load.run(rate, seconds);
            cpu = server.cpu().minus(cpu);
            load.print(count, rate, seconds, percent);
            LoadProcess.Holds after = server.holds();
            System.out.printf(
                    Locale.ROOT,
                    "server: CPU %.1f µs a message, heap %.1f MB before and %.1f MB after, %d sessions before and %d after%n",
                    cpu.toNanos() / 1e3 / Math.max(1, load.latencies.count()),
                    before.heap() / 1e6,
                    after.heap() / 1e6,
                    before.sessions(),
                    after.sessions());
        }
    }

    /** Opens a line for the session. */
    void connect(SocketLoadSession session) {
        WebSocketClient.connectionBuilder(worker, pool, address)
                .connect()
                .addNotifier(
                        (IoFuture<? extends WebSocketChannel> future, SocketLoadSession opened) -> {
                            if (future.getStatus() == IoFuture.Status.DONE) {
                                opened.open(getNow(future));
                            } else {
                                errors.increment();
                            }
                        },
                        session);
    }

    /** Whether a client vanishes now; so many percent of its episodes end so, each of four steps may. */
    boolean vanishes() {
        boolean vanishes = vanishing > 0 && ThreadLocalRandom.current().nextDouble() < vanishing / 4;
        if (vanishes) {
            vanished.increment();
        }
        return vanishes;
    }

    void answered(long nanos, boolean right) {
        if (right) {
            latencies.took(nanos);
        } else {
            errors.increment();
        }
    }

    private void run(int rate, int seconds) {
        long began = System.nanoTime();
        double between = 1e9 / rate;
        for (long message = 0; message < (long) rate * seconds; message++) {
            long due = began + (long) (message * between);
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            sessions.get((int) (turn++ % sessions.size())).isDue(due);
        }
    }

    /** Waits until every message of the warm-up is answered, which are not measured; not for ever where they are too many. */
    private void catchUp() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_CATCHING_UP);
        while (sessions.stream().anyMatch(SocketLoadSession::isBehind) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private void print(int count, int rate, int seconds, double percent) {
        System.out.printf(
                Locale.ROOT,
                "%,d sessions, %,d messages/s asked for, %d s, %.0f %% of episodes cut off: %,d answered/s, p50 %.2f ms, p99 %.2f ms, max %.0f ms, %,d vanished, %d errors%n",
                count,
                rate,
                seconds,
                percent,
                latencies.count() / seconds,
                latencies.percentile(0.50),
                latencies.percentile(0.99),
                latencies.longestMillis(),
                vanished.sum(),
                errors.sum());
    }

    private static WebSocketChannel getNow(IoFuture<? extends WebSocketChannel> future) {
        try {
            return future.get();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
        pool.close();
    }
}

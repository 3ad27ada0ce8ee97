package dev.firedrill.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Locale;

/**
 * Plays whole episodes over HTTP from one thread, each under a name of its own, and tells how many steps a second the
 * server took: {@code java -cp benchmarks/target/benchmarks.jar dev.firedrill.benchmarks.HttpLoad [SECONDS
 * [CONNECTIONS]]}. The server runs in a process beside it; keep-alive is on, pipelining off, resets are not counted.
 */
final class HttpLoad {
    private static final int SECONDS = 10;
    private static final int CONNECTIONS = 64;
    private static final int WARM_UP_SECONDS = 5;

    private HttpLoad() {}

    /** Starts the server, warms it up, measures. */
    public static void main(String[] arguments) throws IOException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SECONDS;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CONNECTIONS;
        try (var server = new LoadProcess()) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
            measure(address, connections, Duration.ofSeconds(WARM_UP_SECONDS));
            Duration before = server.cpu();
            HttpLoadFigures figures = measure(address, connections, Duration.ofSeconds(seconds));
            figures.print(connections, seconds, server.cpu().minus(before));
        }
    }

    private static HttpLoadFigures measure(InetSocketAddress address, int connections, Duration time)
            throws IOException {
        var figures = new HttpLoadFigures();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                HttpLoadConnection.open(address, selector, String.format(Locale.ROOT, "load-%d", i), figures);
            }
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                selector.select(
                        key -> ((HttpLoadConnection) key.attachment()).ready(), Math.max(1, time.toMillis() / 100));
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        }
        return figures;
    }
}

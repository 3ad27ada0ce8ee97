package dev.firedrill.server.watch;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Is told what happens, and tells it on: as figures, and in the access log where there is one. */
public final class Watch implements AutoCloseable {
    private final Metrics metrics = new Metrics();
    private final Optional<AccessLog> log;

    public Watch(Optional<AccessLog> log) {
        this.log = log;
    }

    /** Shows a figure as it stands. */
    public void gauge(String name, String meaning, DoubleSupplier value) {
        metrics.gauge(name, meaning, value);
    }

    /** Shows a figure that only grows. */
    public void counter(String name, String meaning, LongSupplier value) {
        metrics.counter(name, meaning, value);
    }

    /** A WebSocket message was carried out. */
    public void message(long nanos) {
        metrics.message(nanos);
    }

    /** Something was refused that is no HTTP request. */
    public void refused(String line, String code) {
        metrics.refused(line, code);
    }

    /** A WebSocket has closed. */
    public void left(String path, InetSocketAddress from, int messages, long nanos) {
        log.ifPresent(lines -> lines.left(from, path, messages, nanos));
    }

    /** Every figure, as Prometheus reads them. */
    String figures() {
        return metrics.text();
    }

    void request(Answered answered) {
        metrics.request(answered.route(), answered.method(), answered.status(), answered.nanos());
        if (answered.status() >= 400) {
            metrics.refused("http", String.valueOf(answered.status()));
        }
        log.ifPresent(lines -> lines.request(
                answered.from(),
                answered.method(),
                answered.path(),
                answered.status(),
                answered.bytes(),
                answered.nanos()));
    }

    /** A request that is over. */
    record Answered(
            InetSocketAddress from, String route, String path, String method, int status, long bytes, long nanos) {}

    @Override
    public void close() {
        metrics.close();
        log.ifPresent(AccessLog::close);
    }
}

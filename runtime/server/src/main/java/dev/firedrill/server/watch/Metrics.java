package dev.firedrill.server.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** The figures of one server, as Prometheus reads them. */
final class Metrics implements AutoCloseable {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<Request, Timer> requests = new ConcurrentHashMap<>();
    private final Map<Refused, Counter> refusals = new ConcurrentHashMap<>();
    /** Counters hold what they read by a weak reference alone. */
    private final List<LongSupplier> counted = new CopyOnWriteArrayList<>();

    private final Timer messages = timer("firedrill.messages", "How long WebSocket messages took to carry out")
            .register(registry);

    Metrics() {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** What requests are told apart by. */
    private record Request(String route, String method, int status) {}

    /** What refusals are told apart by. */
    private record Refused(String line, String code) {}

    void request(String route, String method, int status, long nanos) {
        requests.computeIfAbsent(new Request(route, method, status), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    void message(long nanos) {
        messages.record(nanos, TimeUnit.NANOSECONDS);
    }

    void refused(String line, String code) {
        refusals.computeIfAbsent(new Refused(line, code), this::counter).increment();
    }

    void gauge(String name, String meaning, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble)
                .description(meaning)
                .strongReference(true)
                .register(registry);
    }

    void counter(String name, String meaning, LongSupplier value) {
        counted.add(value);
        FunctionCounter.builder(name, value, LongSupplier::getAsLong)
                .description(meaning)
                .register(registry);
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private Timer timer(Request request) {
        return timer("firedrill.requests", "How long HTTP requests took, from their head to the end of the answer")
                .tag("route", request.route())
                .tag("method", request.method())
                .tag("status", String.valueOf(request.status()))
                .register(registry);
    }

    private Counter counter(Refused refused) {
        return Counter.builder("firedrill.refusals")
                .description("What was refused, by line and HTTP status or code")
                .tag("line", refused.line())
                .tag("code", refused.code())
                .register(registry);
    }

    private static Timer.Builder timer(String name, String meaning) {
        return Timer.builder(name).description(meaning).serviceLevelObjectives(BOUNDS);
    }
}

package dev.firedrill.benchmarks;

import dev.firedrill.engine.ActionDecoder;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Decoded;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Scenario;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** Steps a second on one thread, in whole episodes of 15 steps that are started and graded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {
    private static final int STEPS = 15;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final List<String> ACTIONS = List.of(
            query("query_logs", "postgres-db"),
            query("check_metrics", "postgres-db"),
            query("query_logs", "analytics-service"),
            query("check_recent_deploys", "analytics-service"),
            query("query_logs", "auth-service"),
            query("query_logs", "redis-session"),
            query("query_logs", "redis-session"),
            action("disable_feature_flag", "flag", "full_history_export"),
            query("restart_service", "analytics-service"),
            query("restart_service", "postgres-db"),
            query("restart_service", "redis-session"),
            query("restart_service", "auth-service"),
            query("restart_service", "order-service"),
            action("execute_runbook_step", "runbook_action", "verify_db_health"),
            action("submit_resolution", "summary", "The analytics export ran out of memory; disabled and restarted."));

    private final JsonMapper json = JsonMapper.shared();
    private Scenario scenario = scenario();
    private Move[] moves = new Move[0];

    private static String query(String action, String service) {
        return action(action, "service", service);
    }

    private static String action(String action, String parameter, String text) {
        return "{\"action_type\":\"" + action + "\",\"parameters\":{\"" + parameter + "\":\"" + text + "\"}}";
    }

    private static Scenario scenario() {
        return ShippedEnvironment.load().scenario("RP-001").orElseThrow();
    }

    private Stream<Move> moves() {
        return ACTIONS.stream().map(action -> scenario.move(decoded(action)));
    }

    private ActionRequest decoded(String action) {
        ActionDecoder decoder = scenario.environment().decoder();
        return ((Decoded.Accepted) decoder.decode(json.readTree(action))).request();
    }

    /** Resolves the moves once. */
    @Setup
    public void resolve() {
        scenario = scenario();
        moves = moves().toArray(Move[]::new);
    }

    /** Moves that are known beforehand, as proofs and trainers in the same process make them. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Episode stepsWithResolvedMoves() {
        var episode = scenario.start("episode", CLOCK);
        for (var move : moves) {
            episode.step(move);
        }
        return episode;
    }

    /** Everything a server does with a step, but for the network: parse, decode, step, write the answer. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public int stepsFromJsonToJson() {
        var episode = scenario.start("episode", CLOCK);
        int written = 0;
        for (var action : ACTIONS) {
            episode.step(decoded(action));
            var bytes = new ByteArrayOutputStream(4_096);
            try (var generator = json.createGenerator(bytes)) {
                episode.writeStep(generator);
            }
            written += bytes.size();
        }
        return written;
    }
}

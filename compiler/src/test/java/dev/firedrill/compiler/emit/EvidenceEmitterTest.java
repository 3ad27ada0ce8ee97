package dev.firedrill.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.bundle.BundleWriter;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.Readings;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of evidence from their text to what an agent is shown of them. */
class EvidenceEmitterTest {
    private static final Path DEMO =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident");

    private static final String SCENARIO = """
            package test
            import demo

            environment watched extends demo {
              shaping calm { empty-query: -0.01 }
              observation {
                log      = logs(2)
                figures  = figures(check_metrics)
                trends   = series(check_metrics)
              }
            }

            incident slow on small {
              summary "Orders are slow."
              alert "order-service is slow" { affects order-service, postgres-db }
              severity P2
              log { -6m INFO export-job "export begins"  0s ERROR api-gateway "slow" }
              log { -9m INFO export-job "no limit" }
              evidence query_logs {
                postgres-db  { -90s WARN "slow"  -2m INFO "checkpoint" }
                otherwise    "nothing" empty
              }
              evidence check_metrics {
                export-job   cpu 12.0 rows 1 20.5 300 every 45m memory 78% lag 1500ms  proves severity
                postgres-db  cpu 3  disk 1 2 every 1h                                  visible figures
                otherwise    "as usual"
              }
              reply empty-query "look for what grows"
              reply timeout     "too late"
            }

            scenario slow-1 = slow as watched.classify
            scenario slow-2 = slow as watched.classify {
              log { -1s INFO postgres-db "full" }
              reply empty-query "nothing there"
            }
            """;

    private static Bundle bundle() throws IOException {
        var demo = new SourceFile("demo.incident", Files.readString(DEMO));
        var compilation = Compiler.compile(SourceSet.of(new SourceFile("test.incident", SCENARIO), demo));
        return compilation.bundles().stream()
                .filter(bundle -> bundle.environment().name().equals("watched"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics()));
    }

    private static EvidenceCell cell(ScenarioRecord scenario, String action, String service) {
        return scenario.evidence().stream()
                .filter(table -> table.action().equals(action))
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsFiguresAndSeriesBesideTheText() throws IOException {
        Bundle bundle = bundle();
        EvidenceCell cell = cell(bundle.scenarios().get(0), "check_metrics", "export-job");

        assertThat(bundle.texts().get(cell.text()))
                .isEqualTo("cpu 12.0, memory 78%, lag 1500ms\nrows 1, 20.5, 300 (every 45m, the newest last)");
        assertThat(cell.readings())
                .isEqualTo(new Readings(
                        List.of(),
                        Map.of("cpu", decimal("12"), "memory", decimal("0.78"), "lag", decimal("1.5")),
                        List.of(new ScenarioRecord.Series(
                                "rows", decimal("2700"), List.of(decimal("1"), decimal("20.5"), decimal("300"))))));
        assertThat(cell.proves()).isEqualTo(Optional.of("severity"));
    }

    @Test
    void keepsLogLinesAndWhatIsSeenAtReset() throws IOException, BundleException {
        Bundle bundle = bundle();
        ScenarioRecord scenario = bundle.scenarios().get(0);

        assertThat(cell(scenario, "query_logs", "postgres-db").readings().log())
                .extracting(line -> line.seconds().toPlainString() + " " + line.level() + " "
                        + bundle.texts().get(line.text()))
                .containsExactly("-90 WARN slow", "-120 INFO checkpoint");
        assertThat(cell(scenario, "query_logs", "api-gateway").empty()).isTrue();
        assertThat(cell(scenario, "check_metrics", "postgres-db").visibleFigures())
                .isTrue();
        assertThat(scenario.log())
                .extracting(line -> line.line().seconds().toPlainString() + " " + line.service())
                .containsExactly("-540 export-job", "-360 export-job", "0 api-gateway");
        assertThat(BundleReader.read(BundleWriter.write(bundle))).isEqualTo(bundle);
    }

    @Test
    void scenariosReplaceTheLogAndSingleReplies() throws IOException {
        Bundle bundle = bundle();
        ScenarioRecord scenario = bundle.scenarios().get(1);

        assertThat(scenario.log()).extracting(line -> line.service()).containsExactly("postgres-db");
        assertThat(scenario.replies())
                .extracting(reply -> reply.event() + ": " + bundle.texts().get(reply.text()))
                .containsExactly("empty-query: nothing there", "timeout: too late");
    }

    @Test
    void agentsSeeWhatIsKnownSoFar() throws IOException, BundleException {
        Episode episode =
                Environment.of(bundle()).scenario("slow-1").orElseThrow().start("e", () -> Instant.EPOCH);

        assertThat(observation(episode).at("/log/1/message").stringValue()).isEqualTo("slow");
        assertThat(observation(episode).get("figures").toString())
                .isEqualTo("[{\"service\":\"postgres-db\",\"cpu\":3,\"timestamp\":\"1970-01-01T00:00:00\"}]");
        assertThat(observation(episode).get("trends").toString()).isEqualTo("{}");

        episode.step(ActionRequest.of("query_logs", Map.of("service", "postgres-db")));
        episode.step(ActionRequest.of("check_metrics", Map.of("service", "export-job")));
        assertThat(observation(episode).get("log").toString())
                .isEqualTo("[{\"timestamp\":\"1969-12-31T23:58:30\",\"level\":\"WARN\",\"service\":\"postgres-db\","
                        + "\"message\":\"slow\"},{\"timestamp\":\"1970-01-01T00:00:00\",\"level\":\"ERROR\","
                        + "\"service\":\"api-gateway\",\"message\":\"slow\"}]");
        assertThat(observation(episode).at("/figures").toString())
                .startsWith("[{\"service\":\"export-job\",\"cpu\":12,\"memory\":0.78,\"lag\":1.5,")
                .contains("postgres-db");
        assertThat(observation(episode).get("trends").toString())
                .isEqualTo("{\"export-job\":{\"rows\":{\"every_seconds\":2700,\"values\":[1,20.5,300]}}}");

        episode.step(ActionRequest.of("query_logs", Map.of("service", "api-gateway")));
        assertThat(episode.feedback()).endsWith("look for what grows");
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    private static JsonNode observation(Episode episode) {
        var mapper = JsonMapper.shared();
        var text = new StringWriter();
        try (var generator = mapper.createGenerator(text)) {
            episode.writeObservation(generator);
        }
        return mapper.readTree(text.toString());
    }
}

package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.StepOutcome;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.transcript.Recording;
import dev.firedrill.engine.transcript.Rerun;
import dev.firedrill.server.settings.Watching;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** `POST /replay`: transcripts to look at. */
final class ReplayEndpointTest extends WithServer {
    private static final String LOGS = "{\"action_type\":\"query_logs\",\"parameters\":{\"service\":\"postgres-db\"}}";
    private static final String ANSWER = "{\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"P2\"}}";
    private static final ActionRequest LOOK = ActionRequest.of("query_logs", Map.of("service", "postgres-db"));
    private static final ActionRequest SUBMIT = ActionRequest.of("submit_severity", Map.of("severity", "P2"));

    @TempDir
    private Path folder;

    @Test
    void aFileThatTheServerWroteShowsWhatWasSeenLive() throws IOException {
        JsonNode live;
        try (var writing = WithServer.start(settings().with(Watching.TRANSCRIPTS, Optional.of(folder)))) {
            var played = new Client(writing);
            played.post("/reset", "{\"episode_id\":\"e\",\"seed\":7}");
            played.post("/step", LOGS);
            played.post("/step", ANSWER);
            live = played.get("/run?episode_id=e").json();
        }
        JsonNode answer = client.post("/replay", written()).json();
        assertThat(answer.get("problems")).isEmpty();
        assertThat(answer.get("runs")).hasSize(1);
        assertThat(((ObjectNode) answer.at("/runs/0")).without("id")).isEqualTo(((ObjectNode) live).without("id"));
    }

    @Test
    void anEpisodeThatWasLeftIsShownWithoutGrade() {
        JsonNode run =
                client.post("/replay", transcript(Instant.EPOCH, LOOK)).json().at("/runs/0");
        assertThat(run.get("state").stringValue()).isEqualTo("left");
        assertThat(run.get("frames")).hasSize(2);
        assertThat(run.get("grade").isNull()).isTrue();
        assertThat(run.get("debrief").isNull()).isTrue();
    }

    @Test
    void whatCannotBeShownLeavesTheOthersAlone() {
        String changed = transcript(Instant.EPOCH, SUBMIT).replace("\"P2\"", "\"P1\"");
        String foreign = transcript(
                Instant.EPOCH, SUBMIT, SmallIncidents.recorded().scenarios().get(0));
        String older = transcript(
                Instant.EPOCH,
                SUBMIT,
                SmallIncidents.proved(List.of()).scenarios().get(0));
        JsonNode answer = client.post(
                        "/replay",
                        changed + foreign + older + "{\"lost\":2}\nnoise\n" + transcript(Instant.EPOCH, SUBMIT))
                .json();
        assertThat(answer.get("runs")).hasSize(1);
        assertThat(answer.at("/runs/0/id").stringValue()).isEqualTo("12");
        assertThat(answer.get("problems").valueStream().map(JsonNode::stringValue))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).startsWith("line 2: its hash does not follow"),
                        problem -> assertThat(problem)
                                .startsWith("line 4: the scenario `RCA-001` of `toy` is not served here")
                                .endsWith("served are `small-incidents`, `flat-incidents`"),
                        problem -> assertThat(problem)
                                .startsWith("line 7: AC-001: the scenario or its environment has changed since"),
                        problem -> assertThat(problem).startsWith("line 11: not JSON"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | JSON lines, as `serve --transcripts` writes them",
                "' ' | JSON lines, as `serve --transcripts` writes them",
                "hello | \"line 1\"],\"msg\":\"not JSON",
                "{} | line 1",
                "{\"transcript\":2} | transcript format 1",
                "[[[[ | \"line 1\"],\"msg\":\"not JSON",
                "{\"end\":\"done\"} | line 1",
                "{\"action\":\"x\",\"arguments\":{},\"reward\":1e999999999,\"time\":\"2026\",\"observation\":\"\"} | line 1"
            })
    void whatIsNoTranscriptIsRefusedWithItsLine(String body, String message) {
        Client.Answer answer = client.post("/replay", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/detail/0").toString()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z"})
    void timesAtTheEndsOfTimeDoNoHarm(String time) {
        Client.Answer answer = client.post("/replay", transcript(Instant.parse(time), LOOK, SUBMIT));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/runs/0/frames")).hasSize(3);
    }

    @Test
    void argumentsOfTheWrongTypeDoNoHarm() {
        JsonNode odd = Client.JSON.readTree("{\"severity\":[{\"a\":null}],\"service\":{\"b\":1e9},\"more\":[true]}");
        var arguments = new LinkedHashMap<String, JsonNode>();
        odd.properties().forEach(each -> arguments.put(each.getKey(), each.getValue()));
        String text = transcript(Instant.EPOCH, new ActionRequest("submit_severity", arguments));
        Client.Answer answer = client.post("/replay", text);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/runs/0/frames/1/action/parameters")).isEqualTo(odd);
    }

    @Test
    void oneFileShowsSoManyStepsAtOnce() {
        JsonNode answer = client.post(
                        "/replay", transcript(Instant.EPOCH, LOOK, SUBMIT).repeat(250))
                .json();
        assertThat(answer.get("runs")).hasSize(200);
        assertThat(answer.get("problems")).hasSize(50);
        assertThat(answer.at("/problems/0").stringValue())
                .isEqualTo("line 801: not shown: a file shows 600 steps at once; send this part of it alone");
    }

    @Test
    void aFileOfNothingButMistakesIsToldTheFirstHundred() {
        JsonNode detail =
                client.post("/replay", "{\"lost\":1}\n!\n".repeat(5_000)).json().get("detail");
        assertThat(detail).hasSize(101);
        assertThat(detail.at("/100/msg").stringValue()).endsWith("and 4900 problems more from here on");
    }

    @Test
    void whatIsNoTextIsNotRead() {
        assertThat(client.send(client.request("/replay")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString("--x--")))
                        .status())
                .isEqualTo(415);
        assertThat(client.post("/replay", new byte[] {(byte) 0xff, (byte) 0xfe, 0})
                        .status())
                .isEqualTo(422);
        assertThat(client.post("/replay", new byte[2 << 20]).status()).isEqualTo(413);
    }

    private String written() throws IOException {
        try (var files = Files.list(folder)) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    private static String transcript(Instant time, ActionRequest... moves) {
        Environment environment = SmallIncidents.nested();
        return transcript(time, List.of(moves), environment.scenarios().get(0));
    }

    private static String transcript(Instant time, ActionRequest move, Scenario scenario) {
        return transcript(time, List.of(move), scenario);
    }

    private static String transcript(Instant time, List<ActionRequest> moves, Scenario scenario) {
        String digest = new ProofDigests(scenario.environment().bundle()).of(List.of(scenario.id()));
        var rerun = new Rerun(scenario, "e", time);
        var recording = new Recording(rerun.episode(), digest, Optional.of(BigInteger.ONE), time);
        for (ActionRequest move : moves) {
            assertThat(rerun.take(move, time)).isNotEqualTo(StepOutcome.OVER);
            recording.moved(move, time);
        }
        recording.end();
        return recording.text();
    }
}

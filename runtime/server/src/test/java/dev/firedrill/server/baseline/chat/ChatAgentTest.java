package dev.firedrill.server.baseline.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.engine.Scenario;
import dev.firedrill.server.SmallIncidents;
import dev.firedrill.server.baseline.AgentReport;
import dev.firedrill.server.baseline.Baseline;
import dev.firedrill.server.baseline.BaselineRequest;
import dev.firedrill.server.baseline.TraceLines;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A model that answers well, badly, late and never, behind a real endpoint. */
final class ChatAgentTest {
    private static final String KEY = "hf_a-key-that-nobody-may-see";
    private static final String QUERY =
            "{\"action_type\":\"query_logs\",\"parameters\":{\"service\":\"auth-service\"}}";
    private static final String RIGHT = "{\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"P1\"}}";

    private final ChatStub stub = new ChatStub();
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private ChatOptions options = ChatOptions.of(stub.base(), "some-model", KEY).withRetries(2, Duration.ofMillis(1));

    @AfterEach
    void stop() {
        stub.close();
        assertThat(lines.toString() + notes).doesNotContain(KEY);
        assertThat(stub.keys()).allMatch(("Bearer " + KEY)::equals);
    }

    @Test
    void goodAnswersAreMoves() {
        stub.says("Let me look.\n```json\n" + QUERY + "\n```\n").says("I {think} it is " + RIGHT + ", is it not?");
        AgentReport report = played("AC-001");
        assertThat(report.means().get("alert_classification").doubleValue()).isEqualTo(1.0);
        assertThat(lines)
                .containsExactly(
                        "[START] task=alert_classification env=small-incidents model=some-model",
                        "[STEP] step=1 action=query_logs(service=auth-service) reward=0.04 done=false error=null",
                        "[STEP] step=2 action=submit_severity(severity=P1) reward=1.02 done=true error=null",
                        "[END] success=true steps=2 score=1.00 rewards=0.04,1.02");
        assertThat(notes).isEmpty();
    }

    @Test
    void theModelIsToldTheTaskTheActionsAndWhatAClientSees() {
        stub.says(RIGHT);
        played("AC-001");
        JsonNode request = stub.asked().get(0);
        assertThat(request.get("model").stringValue()).isEqualTo("some-model");
        assertThat(request.at("/messages/0/role").stringValue()).isEqualTo("system");
        assertThat(request.at("/messages/0/content").stringValue())
                .contains(
                        "Small incidents for tests",
                        "Your task: Task alert_classification",
                        "You have 3 steps.",
                        "- query_logs(service: name of a service): what query_logs does",
                        "- submit_severity(severity: P1 | P2 | P3 | P4, service?: name of a service)",
                        "{\"action_type\":\"query_logs\",\"parameters\":{\"service\":\"...\"}}");
        String seen = request.at("/messages/1/content").stringValue();
        assertThat(seen).startsWith("{").contains("\"Shop is slow\"").doesNotContain("disk full", "\"reward\"");
    }

    @Test
    void garbageGetsOneCorrectionAndThenAFallback() {
        stub.says("I would rather not.")
                .says("{\"action_type\":\"dance\"}")
                .says("no")
                .says(RIGHT);
        AgentReport report = played("AC-001");
        assertThat(report.complete()).isTrue();
        assertThat(lines)
                .contains(
                        "[STEP] step=1 action=query_logs(service=api-gateway) reward=0.04 done=false error=null",
                        "[STEP] step=2 action=submit_severity(severity=P1) reward=1.02 done=true error=null");
        assertThat(stub.asked()).hasSize(4);
        assertThat(stub.asked().get(1).at("/messages/3/content").stringValue())
                .isEqualTo(
                        "That is no move: it holds no JSON object with `action_type`. Answer with one JSON object and"
                                + " nothing else.");
        assertThat(notes)
                .containsExactly("AC-001 step 1: the model made no move (`dance` is no action of this task: one of"
                        + " query_logs, check_metrics, submit_severity); a fallback is played");
    }

    @Test
    void anArgumentOfAnotherTypeIsCorrected() {
        stub.says("{\"action_type\":\"query_logs\",\"parameters\":{\"service\":[1]}}")
                .says(RIGHT);
        assertThat(played("AC-001").means().get("overall").doubleValue()).isEqualTo(1.0);
        assertThat(stub.asked().get(1).at("/messages/3/content").stringValue()).contains("parameters, service");
    }

    @Test
    void aModelThatNeverMovesStillEndsItsEpisodes() {
        stub.says("");
        AgentReport report = played("AC-001");
        // A look at each of two services, and the first severity in the last step, which is the right one here.
        assertThat(lines.get(lines.size() - 1)).startsWith("[END] success=true steps=3");
        assertThat(report.complete()).isTrue();
        assertThat(notes).hasSize(3);
    }

    @Test
    void aBusyEndpointIsAskedAgain() {
        stub.answers(429, "{\"error\":\"slow down\"}").answers(503, "").says(RIGHT);
        AgentReport report = played("AC-001");
        assertThat(report.means().get("overall").doubleValue()).isEqualTo(1.0);
        assertThat(report.everything().at("/details/spent").toString())
                .isEqualTo("{\"requests\":3,\"retries\":2,\"prompt_tokens\":1000,\"completion_tokens\":20,"
                        + "\"every_answer_told_its_tokens\":true}");
    }

    @Test
    void anEpisodeIsGivenUpWhereTheEndpointStaysBusyAndTheNextOneIsPlayed() {
        stub.answers(429, "busy").answers(429, "busy").answers(429, "busy").says(RIGHT);
        AgentReport report = played("AC-001", "AC-002");
        assertThat(report.complete()).isFalse();
        assertThat(report.problems()).containsExactly("the endpoint answered 429: busy, 3 times in a row");
        assertThat(lines)
                .containsSubsequence(
                        "[STEP] step=1 action=error reward=0.00 done=true error=the endpoint answered 429: busy, 3"
                                + " times in a row",
                        "[END] success=false steps=1 score=0.00 rewards=0.00",
                        "[START] task=alert_classification env=small-incidents model=some-model",
                        "[STEP] step=1 action=submit_severity(severity=P1) reward=0.02 done=true error=null");
    }

    @Test
    void anEndpointThatDoesNotAnswerIsNotWaitedFor() {
        options = options.withRequestLimit(Duration.ofMillis(200)).withRetries(1, Duration.ofMillis(1));
        stub.hangs().hangs().says(RIGHT);
        AgentReport report = played("AC-001", "AC-001");
        assertThat(report.problems())
                .containsExactly("the endpoint did not answer within 0.2 seconds, 2 times in a row");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("[END] success=true steps=1 score=1.00 rewards=1.02");
    }

    @Test
    void aWrongKeyEndsTheRunAndIsNotShown() {
        stub.answers(401, "{\"error\":\"invalid key " + KEY + "\"}");
        AgentReport report = played("AC-001", "AC-002", "RCA-001");
        assertThat(report.problems()).containsExactly("the endpoint answered 401: {\"error\":\"invalid key ***\"}");
        assertThat(stub.asked()).hasSize(1);
        assertThat(report.everything().toString()).doesNotContain(KEY);
        assertThat(options.toString()).doesNotContain(KEY);
    }

    @Test
    void whatTokensCostIsAddedUp() {
        options = options.withPrices(new ChatOptions.Prices(new BigDecimal("0.50"), new BigDecimal("2")));
        stub.says(QUERY).says(RIGHT);
        AgentReport report = played("AC-001");
        // Two answers, each 1,000 tokens asked and 20 answered.
        assertThat(report.spent().orElseThrow().cost().orElseThrow()).isEqualByComparingTo("0.00108");
    }

    @Test
    void answersThatDoNotTellTheirTokensAreNamed() {
        stub.answers(200, "{\"choices\":[{\"message\":{\"content\":" + "\"" + RIGHT.replace("\"", "\\\"") + "\"}}]}");
        AgentReport report = played("AC-001");
        assertThat(report.means().get("overall").doubleValue()).isEqualTo(1.0);
        assertThat(report.spent().orElseThrow().told()).isFalse();
    }

    @Test
    void theRunEndsWhenItsTimeIsUpWhateverTheEndpointDoes() {
        stub.hangs();
        AgentReport report = played(Duration.ofMillis(300), "AC-001", "AC-002");
        assertThat(report.problems()).containsExactly("the time limit of 0.3 seconds is used up");
    }

    @Test
    void aLongConversationIsCutToItsBeginningAndItsEnd() {
        stub.says(QUERY);
        played("RCA-001");
        JsonNode last = stub.asked().get(stub.asked().size() - 1).get("messages");
        assertThat(stub.asked()).hasSize(10);
        assertThat(last).hasSize(20);
        for (int step = 0; step < 9; step++) {
            stub.says("nothing").says(QUERY);
        }
        played("RCA-001");
        assertThat(stub.asked()).hasSize(10 + 1 + 9 * 2);
        JsonNode longest = stub.asked().get(stub.asked().size() - 1).get("messages");
        assertThat(longest).hasSize(18);
        assertThat(longest.at("/0/role").stringValue()).isEqualTo("system");
        assertThat(longest.at("/1/role").stringValue()).isEqualTo("user");
        assertThat(longest.at("/2/role").stringValue()).isEqualTo("assistant");
        assertThat(longest.at("/17/role").stringValue()).isEqualTo("user");
    }

    @Test
    void anUnfitKeyIsRefusedWithoutBeingShown() {
        URI base = URI.create("https://example.org/v1");
        assertThatThrownBy(() -> ChatOptions.of(base, "some-model", "two\nlines"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("two");
    }

    private AgentReport played(String... scenarios) {
        return played(Duration.ofMinutes(1), scenarios);
    }

    private AgentReport played(Duration limit, String... names) {
        var environment = SmallIncidents.nested();
        List<Scenario> scenarios = List.of(names).stream()
                .distinct()
                .map(name -> environment.scenario(name).orElseThrow())
                .toList();
        return Baseline.play(
                new BaselineRequest(scenarios, 0, names.length / scenarios.size(), 1, limit),
                new ChatAgent(options, notes::add),
                new TraceLines(lines::add));
    }
}

package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The shape of every answer. */
final class AnswersTest extends WithServer {
    private static final List<String> OBSERVATION = List.of(
            "episode_id",
            "task_id",
            "scenario_id",
            "step_count",
            "max_steps",
            "incident_summary",
            "alert",
            "available_actions",
            "queried_data",
            "known_services",
            "cumulative_reward",
            "feedback",
            "last_action_error");

    @Test
    void resetGivesTheObservationBesideAndInsideTheEnvelope() {
        JsonNode reset = client.post("/reset", "{}").json();
        assertThat(reset.propertyNames()).containsAll(OBSERVATION).contains("observation", "reward", "done");
        assertThat(reset.propertyNames()).doesNotHaveDuplicates();
        assertThat(reset.get("scenario_id").stringValue()).isEqualTo("AC-001");
        assertThat(reset.get("reward").isNull()).isTrue();
        assertThat(reset.get("done").booleanValue()).isFalse();
        JsonNode observation = reset.get("observation");
        assertThat(observation.propertyNames()).containsExactlyElementsOf(OBSERVATION);
        OBSERVATION.forEach(name -> assertThat(observation.get(name)).isEqualTo(reset.get(name)));
    }

    @Test
    void aWrappedActionIsAnsweredInOpenEnvsEnvelope() {
        client.post("/reset", "{}");
        JsonNode step =
                client.post("/step", "{\"action\":" + query("query_logs") + "}").json();
        assertThat(step.propertyNames()).containsExactly("observation", "reward", "done");
        assertThat(step.get("reward").doubleValue()).isEqualTo(0.04);
        assertThat(step.get("done").booleanValue()).isFalse();
        assertThat(step.get("observation").propertyNames()).containsExactlyElementsOf(OBSERVATION);
        assertThat(step.at("/observation/queried_data/query_logs/postgres-db").stringValue())
                .isEqualTo("the disk of postgres-db is full — “no space left”");
    }

    @Test
    void anOwnActionIsAnsweredWithTheEnvironmentsStepTable() {
        client.post("/reset", "{}");
        JsonNode step = client.post("/step", query("query_logs")).json();
        assertThat(step.propertyNames()).containsExactly("observation", "reward", "done", "info");
        assertThat(step.get("reward").propertyNames()).containsExactly("score", "value", "reason", "cumulative");
        assertThat(step.at("/reward/score").doubleValue()).isEqualTo(0.04);
        assertThat(step.at("/info/step").intValue()).isEqualTo(1);
        assertThat(step.at("/observation/done").booleanValue()).isFalse();
    }

    @Test
    void flatActionsWithATextAsActionAreTheEnvironmentsOwn() {
        client.post("/reset", "{\"env\":\"flat-incidents\"}");
        JsonNode step = client.post("/step", "{\"action\":\"query_logs\",\"target\":\"postgres-db\"}")
                .json();
        assertThat(step.at("/reward/score").doubleValue()).isEqualTo(0.04);
    }

    @Test
    void stateTellsTheHistory() {
        client.post("/reset", "{\"episode_id\":\"mine\"}");
        client.post("/step", "{\"episode_id\":\"mine\"," + query("query_logs").substring(1));
        JsonNode state = client.get("/state?episode_id=mine").json();
        assertThat(state.get("episode_id").stringValue()).isEqualTo("mine");
        assertThat(state.get("step_count").intValue()).isEqualTo(1);
        assertThat(state.get("action_history")).hasSize(1);
        assertThat(state.get("action_history").toString()).doesNotContain("mine");
    }

    @Test
    void theGradeIsToldAfterTheEndAndNothingOfItBefore() {
        client.post("/reset", "{}");
        JsonNode before = client.get("/grader").json();
        assertThat(before.propertyNames())
                .containsExactly("total", "breakdown", "feedback", "task_id", "scenario_id", "steps_used", "done");
        assertThat(before.get("total").doubleValue()).isZero();
        assertThat(before.toString()).doesNotContain("P1").doesNotContain("correct_severity");
        assertThat(before.get("feedback").stringValue())
                .contains("submit_severity")
                .contains("severity_match");
        JsonNode end = client.post("/step", severity("P1")).json();
        assertThat(end.get("done").booleanValue()).isTrue();
        JsonNode after = client.get("/grader").json();
        assertThat(after.get("total").doubleValue()).isEqualTo(1.0);
        assertThat(after.get("done").booleanValue()).isTrue();
        assertThat(after.get("steps_used").intValue()).isEqualTo(1);
    }

    @Test
    void stepsAfterTheEndAreAnsweredOrRefusedAsTheEnvironmentSays() {
        client.post("/reset", "{}");
        client.post("/step", severity("P1"));
        Client.Answer again = client.post("/step", severity("P1"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/reward/score").doubleValue()).isZero();
        assertThat(again.json().get("info")).isEmpty();
        JsonNode wrapped =
                client.post("/step", "{\"action\":" + severity("P1") + "}").json();
        assertThat(wrapped.get("reward").doubleValue()).isZero();
        assertThat(wrapped.get("done").booleanValue()).isTrue();

        client.post("/reset", "{\"env\":\"flat-incidents\"}");
        String flat = "{\"action\":\"submit_severity\",\"severity\":\"P1\"}";
        client.post("/step", flat);
        Client.Answer refused = client.post("/step", flat);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").stringValue()).contains("the episode is over");
    }

    @Test
    void tasksListWhatCanBePlayedAndDone() {
        JsonNode tasks = client.get("/tasks").json();
        assertThat(tasks.get("total").intValue()).isEqualTo(4);
        JsonNode first = tasks.at("/tasks/0");
        assertThat(first.propertyNames())
                .contains(
                        "id",
                        "name",
                        "difficulty",
                        "max_steps",
                        "score_range",
                        "description",
                        "available_actions",
                        "submission_action",
                        "scenarios");
        assertThat(first.get("submission_action").stringValue()).isEqualTo("submit_severity");
        assertThat(first.get("scenarios")).hasSize(3);
        assertThat(tasks.get("action_schema").propertyNames())
                .containsExactly("diagnostic", "remediation", "submission");
        assertThat(tasks.at("/action_schema/diagnostic")).hasSize(2);
        assertThat(tasks.at("/action_schema/remediation/0/parameters/replicas/type")
                        .stringValue())
                .isEqualTo("integer");
    }

    @Test
    void healthSaysTheWordThatToolsWaitFor() {
        JsonNode health = client.get("/health").json();
        assertThat(health.get("status").stringValue()).isEqualTo("healthy");
        assertThat(health.get("version").stringValue()).isEqualTo("0.1.0");
    }

    @Test
    void theRootTellsWhatCanBeAsked() {
        JsonNode index = client.get("/").json();
        assertThat(index.at("/environments/0/name").stringValue()).isEqualTo("small-incidents");
        assertThat(index.get("endpoints").toString()).contains("POST /step").contains("/ws");
        assertThat(client.get("/api/info").json().propertyNames())
                .contains("status", "name", "version", "description", "tasks", "docs");
        assertThat(client.get("/metadata").json().propertyNames())
                .containsExactly("name", "description", "readme_content", "version", "author", "documentation_url");
    }

    static String query(String action) {
        return "{\"action_type\":\"" + action + "\",\"parameters\":{\"service\":\"postgres-db\"}}";
    }

    static String severity(String level) {
        return "{\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"" + level + "\"}}";
    }
}

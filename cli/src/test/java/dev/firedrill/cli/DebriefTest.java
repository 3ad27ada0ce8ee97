package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.cli.Agent.Part;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of the shipped scenarios once they have been played. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DebriefTest {
    private Served served;
    private Web web;

    @BeforeAll
    void start() throws Exception {
        served = Served.with("--port", "0", "--drain-seconds", "0");
        web = new Web(served.address());
    }

    @AfterAll
    void stop() throws Exception {
        assertThat(served.stop()).isZero();
    }

    @Test
    void whatWasDoneAndWhatWasLeftOutIsTold() throws Exception {
        post("/reset", "{\"scenario_id\":\"RP-001\",\"env\":\"cloud-incident-response\",\"episode_id\":\"e\"}");
        step("query_logs", "service", "analytics-service");
        step("disable_feature_flag", "flag", "full_history_export");
        step("scale_service", "service", "postgres-db");
        step("submit_resolution", "summary", "The flag is off, the rest is still down.");
        JsonNode debrief = get("/run?episode_id=e").get("debrief");
        assertThat(debrief.at("/cause/service").stringValue()).isEqualTo("analytics-service");
        assertThat(told(debrief.get("remedy"), "done"))
                .startsWith("disable_feature_flag full_history_export true", "restart_service analytics-service false")
                .hasSize(6);
        assertThat(told(debrief.get("mistakes"), "made"))
                .contains("scale_service postgres-db true", "restart_service redis-session false");
        assertThat(debrief.at("/mistakes/2/reason").stringValue()).isEqualTo("it is healthy");
        assertThat(told(debrief.get("evidence"), "asked"))
                .contains("query_logs analytics-service true", "check_metrics analytics-service false");
    }

    @Test
    void theExampleOfEveryScenarioPaysWhatItSays() throws Exception {
        int played = 0;
        for (Bundle bundle : MarkedBundles.plain()) {
            JsonNode json = MarkedBundles.JSON.readTree(BundleWriter.write(bundle));
            for (JsonNode scenario : json.get("scenarios")) {
                var part = new Part(
                        json.at("/environment/name").stringValue(),
                        scenario.get("task").stringValue(),
                        scenario.get("id").stringValue(),
                        json.at("/environment/wire"));
                playsAsItSays(part, example(part));
                played++;
            }
        }
        assertThat(played).isEqualTo(21);
    }

    /** The example that is told after an episode in which nothing was understood. */
    private JsonNode example(Part part) throws Exception {
        post("/reset", part.options());
        JsonNode answer;
        do {
            answer = post("/step", wrapped(part, "sing", MarkedBundles.JSON.createObjectNode()));
        } while (!answer.get("done").booleanValue());
        return get("/run?episode_id=" + part.scenario()).at("/debrief/example");
    }

    private void playsAsItSays(Part part, JsonNode example) throws Exception {
        post("/reset", part.options());
        for (JsonNode move : example) {
            String action = move.get("action_type").stringValue();
            JsonNode answer = post("/step", wrapped(part, action, (ObjectNode) move.get("parameters")));
            assertThat(answer.get("reward")).as(part.scenario() + " " + move).isEqualTo(move.get("reward"));
        }
        JsonNode grade = get("/grader?episode_id=" + part.scenario());
        assertThat(grade.get("done").booleanValue()).as(part.scenario()).isTrue();
        if (!grade.get("breakdown").isEmpty()) {
            assertThat(grade.get("total").doubleValue()).as(part.scenario()).isGreaterThan(0.9);
        }
    }

    private static String wrapped(Part part, String action, ObjectNode arguments) {
        ObjectNode request = MarkedBundles.JSON.createObjectNode().put("episode_id", part.scenario());
        return request.set("action", part.spelled(action, arguments)).toString();
    }

    private static List<String> told(JsonNode moves, String flag) {
        var told = new ArrayList<String>();
        moves.forEach(move -> told.add(move.get("action_type").stringValue() + " "
                + move.get("parameters").iterator().next().stringValue() + " "
                + move.get(flag).booleanValue()));
        return told;
    }

    private void step(String action, String parameter, String value) throws Exception {
        ObjectNode move = MarkedBundles.JSON.createObjectNode().put("action_type", action);
        move.putObject("parameters").put(parameter, value);
        post("/step", move.toString());
    }

    private JsonNode get(String path) throws Exception {
        return MarkedBundles.JSON.readTree(web.send("GET", path, "", List.of()).body());
    }

    private JsonNode post(String path, String body) throws Exception {
        return MarkedBundles.JSON.readTree(
                web.send("POST", path, body, List.of()).body());
    }
}

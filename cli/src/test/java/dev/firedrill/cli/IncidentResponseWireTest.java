package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * `incident-response` on the server of all shipped environments, spoken to as the documents of the environment that it
 * follows do: two ways to spell an action, and a content type that curl makes up.
 */
final class IncidentResponseWireTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.with("--port", "0", "--drain-seconds", "0");
    }

    @AfterAll
    static void stop() throws Exception {
        served.stop();
    }

    @Test
    void everyEnvironmentIsServedAtTheRoot() throws Exception {
        assertThat(served.environments())
                .contains("serving 9 scenarios of cloud-incident-response", "serving 3 scenarios of incident-response");
        for (String task : new String[] {"alert_classification", "cascading_failure", "memory_leak"}) {
            assertThat(reset(task).path("task_id").stringValue()).isEqualTo(task);
        }
    }

    @Test
    void theSampleWithActionTargetAndContext() throws Exception {
        JsonNode start = reset("single_service_down");
        assertThat(start.path("alerts").findValuesAsString("severity")).contains("critical");
        step("{'action': 'investigate', 'target': 'payment-service', 'context': 'Check memory'}");
        step("{'action': 'diagnose', 'target': 'payment-service', 'context': 'OutOfMemoryError'}");
        JsonNode last = step("{'action': 'fix', 'target': 'payment-service', 'context': 'Restart'}");
        assertThat(last.path("reward").decimalValue()).isEqualByComparingTo("0.6");
        assertThat(last.path("done").booleanValue()).isTrue();
        assertThat(last.path("info").path("progress").path("fixed").booleanValue())
                .isTrue();
        assertThat(last.path("observation").path("total_reward").decimalValue()).isEqualByComparingTo("1");
        assertThat(last.path("state")).isEqualTo(last.path("observation"));
    }

    @Test
    void theSampleWithActionTypeAndTheFaultAsTarget() throws Exception {
        reset("single_service_down");
        step("{'action_type': 'investigate', 'target': 'payment-service'}");
        step("{'action_type': 'diagnose', 'target': 'OutOfMemoryError'}");
        JsonNode last = step("{'action_type': 'fix', 'target': 'payment-service'}");
        assertThat(last.path("observation").path("total_reward").decimalValue()).isEqualByComparingTo("1");
        assertThat(last.path("observation")
                        .path("services")
                        .path("payment-service")
                        .stringValue())
                .isEqualTo("healthy");
    }

    @Test
    void bothSpellingsMixed() throws Exception {
        reset("cascading_failure");
        step("{'action': 'diagnose', 'target': ' Postgres-DB', 'details': 'connection pool'}");
        step("{'action_type': 'fix', 'target': 'order-service', 'context': 'restart', 'details': null}");
        JsonNode last = step("{'action_type': 'fix', 'target': 'postgres', 'context': 'raise the pool'}");
        assertThat(last.path("reward").decimalValue()).isEqualByComparingTo("0.5667");
        assertThat(last.path("observation").path("total_reward").decimalValue()).isEqualByComparingTo("0.8667");
    }

    @Test
    void anEmptyContextIsNoContext() throws Exception {
        reset("single_service_down");
        JsonNode answer = step("{'action': 'investigate', 'target': 'payment-service', 'context': ''}");
        assertThat(answer.path("reward").decimalValue()).isZero();
        assertThat(answer.path("info").path("feedback").stringValue()).contains("java.lang.OutOfMemoryError");
        assertThat(answer.path("observation").path("recent_logs")).hasSize(10);
    }

    @Test
    void whatIsNotDocumentedIsRefusedByName() throws Exception {
        assertThat(send("/reset", "{'task_id': 'printer_on_fire'}").statusCode())
                .isEqualTo(400);
        reset("memory_leak");
        assertThat(send("/step", "{'target': 'analytics-service'}").statusCode())
                .isEqualTo(422);
        step("{'action': 'escalate', 'target': 'oncall'}");
        HttpResponse<String> late = send("/step", "{'action': 'fix', 'target': 'analytics-service'}");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("POST /reset");
        JsonNode state = JSON.readTree(send("/state").body());
        assertThat(state.path("done").booleanValue()).isTrue();
        assertThat(state.path("reward").decimalValue()).isEqualByComparingTo("-0.05");
        assertThat(state.path("message").stringValue()).contains("escalated and is not resolved");
    }

    private static JsonNode reset(String task) throws Exception {
        return JSON.readTree(send("/reset", "{'task_id': '" + task + "'}").body());
    }

    private static JsonNode step(String action) throws Exception {
        HttpResponse<String> answer = send("/step", action);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(served.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(served.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.baseline.chat.ChatOptions;
import dev.firedrill.server.baseline.chat.ChatStub;
import dev.firedrill.server.settings.Patience;
import dev.firedrill.server.settings.ServerSettings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** `POST /baseline`: agents that play on the server. */
final class BaselineEndpointTest extends WithServer {
    @Override
    protected ServerSettings settings() {
        return super.settings().with(Patience.BASELINE_TIME, Duration.ofSeconds(15));
    }

    @Test
    void withoutABodyTheDefaultEnvironmentIsPlayedAtRandom() {
        JsonNode first = client.post("/baseline", "").json();
        assertThat(first.propertyNames())
                .containsExactly("alert_classification", "root_cause_analysis", "overall", "details");
        assertThat(first.at("/details/agent").stringValue()).isEqualTo("random");
        assertThat(client.post("/baseline", "{\"agent\":\"random\",\"seed\":0}").json())
                .isEqualTo(first);
    }

    @Test
    void theOracleIsWorthWhatThereIsToGet() {
        JsonNode answer = client.post("/baseline", "{\"agent\":\"oracle\"}").json();
        assertThat(answer.get("alert_classification").doubleValue()).isEqualTo(1.0);
        assertThat(answer.get("overall").doubleValue()).isEqualTo(0.8);
    }

    @Test
    void whatIsPlayedCanBeChosen() {
        JsonNode answer = client.post(
                        "/baseline",
                        "{\"agent\":\"oracle\",\"env\":\"flat-incidents\",\"task_id\":\"alert_classification\","
                                + "\"scenario_id\":\"AC-003\",\"repeats\":3,\"k\":2}")
                .json();
        assertThat(answer.at("/details/tasks/alert_classification").toString())
                .isEqualTo("{\"env\":\"flat-incidents\",\"mean\":1.0,\"mean_interval\":[1.0,1.0],\"pass_rate\":1.0,"
                        + "\"pass_rate_interval\":[0.4385,1.0],\"pass_at_k\":1.0,\"given_up\":0,"
                        + "\"scenarios\":{\"AC-003\":[1.0,1.0,1.0]}}");
    }

    @Test
    void noAnswerIsToldWhoeverPlays() {
        for (String agent : new String[] {"random", "panel", "oracle"}) {
            assertThat(client.post("/baseline", "{\"agent\":\"" + agent + "\"}")
                            .response()
                            .body())
                    .doesNotContain("P1", "P2", "P3", "postgres", "submit", "query");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"agent\":\"chess\"} | 400 | there is no agent `chess`: one of `random`, `panel`, `oracle`, `llm`",
                "{\"agent\":\"llm\"} | 400 | this server asks no language model",
                "{\"env\":\"mars\"} | 400 | there is no environment `mars`",
                "{\"task_id\":\"triage\"} | 400 | there is no task `triage`",
                "{\"repeats\":101} | 422 | less than or equal to 100",
                "{\"repeats\":0} | 422 | greater than or equal to 1",
                "{\"k\":2} | 422 | less than or equal to `repeats`",
                "{\"seed\":-1} | 422 | greater than or equal to 0",
                "{\"seed\":1e99} | 422 | valid integer",
                "{\"agent\":7} | 422 | valid string",
                "{\"agents\":\"random\"} | 422 | Extra inputs",
                "[] | 422 | valid dictionary",
                "{ | 422 | JSON decode error"
            })
    void whatCannotBePlayedIsRefused(String body, int status, String message) {
        Client.Answer answer = client.post("/baseline", body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("detail").toString()).contains(message);
    }

    @Test
    void thereIsOneAtATimeAndOthersAreServedMeanwhile() throws Exception {
        try (var stub = new ChatStub().hangs();
                var server = FiredrillServer.start(
                        settings().with(Patience.BASELINE_TIME, Duration.ofSeconds(3)),
                        environments(),
                        Optional.of(ChatOptions.of(stub.base(), "some-model", "a-key")))) {
            var played = new Client(server);
            var first = meanwhile(() -> played.post("/baseline", "{\"agent\":\"llm\"}"));
            stub.awaitQuestion();
            Client.Answer second = played.post("/baseline", "{}");
            assertThat(second.status()).isEqualTo(429);
            assertThat(second.header("Retry-After")).isNotEmpty();
            assertThat(second.json().get("detail").stringValue()).contains("one at a time");
            assertThat(played.get("/health").status()).isEqualTo(200);

            JsonNode answer = first.get().json();
            assertThat(answer.at("/details/problems/0").stringValue())
                    .isEqualTo("the time limit of 3 seconds is used up");
            assertThat(answer.get("overall").doubleValue()).isZero();
            assertThat(played.post("/baseline", "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void aModelPlaysWhereTheOperatorAllowsIt() {
        try (var stub = new ChatStub()
                        .says("{\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"P1\"}}");
                var server = FiredrillServer.start(
                        settings(), environments(), Optional.of(ChatOptions.of(stub.base(), "some-model", "a-key")))) {
            JsonNode answer = new Client(server)
                    .post("/baseline", "{\"agent\":\"llm\",\"task_id\":\"alert_classification\"}")
                    .json();
            assertThat(answer.get("alert_classification").doubleValue()).isEqualTo(0.3333);
            assertThat(answer.at("/details/spent/prompt_tokens").intValue()).isEqualTo(3000);
        }
    }
}

package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step is refused for, and that the episode is none the worse for it. */
final class StepTest extends WithServer {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | missing | [\"body\"]",
                "{\"action\": | json_invalid | \"body\"",
                "{} | missing | [\"body\",\"action_type\"]",
                "[] | model_attributes_type | [\"body\"]",
                "\"step\" | model_attributes_type | [\"body\"]",
                "null | model_attributes_type | [\"body\"]",
                "{\"action_type\":\"query_logs\",\"parameters\":null} | _type | [\"body\",\"parameters\"]",
                "{\"action_type\":\"query_logs\",\"parameters\":[1]} | _type | [\"body\",\"parameters\"]",
                "{\"action_type\":7} | string_type | [\"body\",\"action_type\"]",
                "{\"action_type\":\"scale_service\",\"parameters\":{\"replicas\":\"ten\"}} | int_parsing | ten",
                "{\"action_type\":\"scale_service\",\"parameters\":{\"replicas\":1.5}} | int_from_float | 1.5",
                "{\"action_type\":\"scale_service\",\"parameters\":{\"replicas\":NaN}} | int_type | null",
                "{\"action_type\":\"query_logs\",\"parameters\":{\"service\":5}} | string_type | \"service\"",
                "{\"action\":{\"parameters\":{}}} | missing | [\"action_type\"]",
                "{\"action\":{\"action_type\":\"x\",\"metadata\":7}} | dict_type | [\"metadata\"]",
                "{\"action\":{\"action_type\":\"x\"},\"timeout_s\":0} | greater_than | [\"body\",\"timeout_s\"]",
                "{\"action\":{\"action_type\":\"x\"},\"timeout_s\":\"soon\"} | float_parsing | soon",
                "{\"action\":{\"action_type\":\"x\"},\"request_id\":5} | string_type | [\"body\",\"request_id\"]",
                "{\"action_type\":\"\\ud800\"} | json_invalid | surrogate",
                "{\"episode_id\":5,\"action_type\":\"x\"} | string_type | [\"body\",\"episode_id\"]",
            })
    void refuses(String body, String type, String said) {
        client.post("/reset", "{}");
        Client.Answer answer = client.post("/step", body == null ? "" : body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/detail/0/type").stringValue()).contains(type);
        assertThat(answer.json().at("/detail/0").propertyNames()).contains("type", "loc", "msg", "input");
        assertThat(answer.json().toString()).contains(said);
        assertThat(client.get("/state").json().get("step_count").intValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"action_type\":\"scale_service\",\"parameters\":{\"service\":\"postgres-db\",\"replicas\":\"10\"}}",
                "{\"action_type\":\"fly\"}",
                "{\"action_type\":\"query_logs\",\"parameters\":{\"service\":null}}",
                "{\"action_type\":\"query_logs\",\"parameters\":{\"service\":\"postgres-db\",\"mood\":[1]},\"who\":{}}",
                "{\"action\":{\"action_type\":\"query_logs\",\"metadata\":{\"a\":1}},\"timeout_s\":2.5,\"request_id\":\"r\"}",
                "{\"action_type\":\"query_logs\",\"action_type\":\"check_metrics\"}",
            })
    void takes(String body) {
        client.post("/reset", "{}");
        assertThat(client.post("/step", body).status()).isEqualTo(200);
        assertThat(client.get("/state").json().get("step_count").intValue()).isOne();
    }

    @Test
    void beforeTheFirstResetNothingCanBeSteppedOrRead() {
        assertThat(client.post("/step", AnswersTest.query("query_logs")).status())
                .isEqualTo(400);
        assertThat(client.post("/step", "{}").status()).isEqualTo(422);
        for (String path : new String[] {"/state", "/grader"}) {
            Client.Answer answer = client.get(path);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().get("detail").stringValue()).contains("POST /reset");
        }
    }

    @Test
    void anUnknownEpisodeIsNeverTakenForAnother() {
        client.post("/reset", "{}");
        Client.Answer byBody = client.post("/step", "{\"episode_id\":\"other\",\"action_type\":\"query_logs\"}");
        assertThat(byBody.status()).isEqualTo(404);
        assertThat(byBody.json().get("detail").stringValue())
                .contains("`other`")
                .contains("POST /reset");
        assertThat(client.get("/state?episode_id=other").status()).isEqualTo(404);
        assertThat(client.send(client.request("/grader").header("X-Episode-Id", "other"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void deepAndLongNumbersAreRefused() {
        client.post("/reset", "{}");
        String deep = "{\"action_type\":\"x\",\"deep\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(client.post("/step", deep).json().at("/detail/0/type").stringValue())
                .isEqualTo("json_invalid");
        String digits = "{\"action_type\":\"x\",\"digits\":" + "9".repeat(50_000) + "}";
        assertThat(client.post("/step", digits).json().at("/detail/0/type").stringValue())
                .isEqualTo("json_invalid");
    }
}

package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reset accepts, line by line as the documented system was measured. */
final class ResetTest extends WithServer {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/reset | ~~ | AC-001",
                "/reset | {} | AC-001",
                "/reset | null | AC-001",
                "/reset?task_id=alert_classification&scenario_index=1 | ~~ | AC-002",
                "/reset?task_id=root_cause_analysis&scenario_index=2 | {\"task_id\":\"alert_classification\"} | AC-003",
                "/reset?scenario_index=two | {} | AC-001",
                "/reset | {\"scenario_index\":\"2\"} | AC-003",
                "/reset | {\"scenario_index\":1.0} | AC-002",
                "/reset | {\"task_id\":\"root_cause_analysis\",\"scenario_index\":\"zz\"} | RCA-001",
                "/reset?scenario_index=1 | [1] | AC-002",
                "/reset | {bad | AC-001",
                "/reset | \"x\" | AC-001",
                "/reset | {\"scenario_id\":\"AC-002\"} | AC-002",
                "/reset?scenario_id=RCA-001 | {} | RCA-001",
                "/reset | {\"env\":\"flat-incidents\",\"task_id\":\"root_cause_analysis\"} | RCA-001",
                "/reset | {\"env\":null,\"scenario_id\":null,\"seed\":null,\"episode_id\":null} | AC-001",
                "/reset | {\"seed\":\"5\",\"difficulty\":\"hard\",\"nested\":{\"a\":[1,2]}} | AC-001",
                "/reset | {\"seed\":7.0} | AC-001",
                "/reset | {\"seed\":true} | AC-001",
                "/reset | {\"seed\":123456789012345678901234567890} | AC-001",
            })
    void starts(String path, String body, String scenario) {
        Client.Answer answer = client.post(path, body == null ? "" : body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("scenario_id").stringValue()).isEqualTo(scenario);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/reset | {\"task_id\":\"nope\"} | 400 | `nope` | `alert_classification`, `root_cause_analysis`",
                "/reset | {\"task_id\":null} | 400 | task_id | `root_cause_analysis`",
                "/reset | {\"task_id\":5} | 400 | `5` | `root_cause_analysis`",
                "/reset | {\"scenario_index\":3} | 400 | `3` | 0 to 2",
                "/reset | {\"scenario_index\":-1} | 400 | `-1` | 0 to 2",
                "/reset | {\"scenario_index\":99999999999999999999} | 400 | 99999999999999999999 | 0 to 2",
                "/reset?scenario_index=9 | ~~ | 400 | `9` | 0 to 2",
                "/reset | {\"scenario_id\":\"ZZ\"} | 400 | `ZZ` | `RCA-001`",
                "/reset | {\"scenario_id\":\"RCA-001\",\"task_id\":\"alert_classification\"} | 400 | task_id | root_cause",
                "/reset | {\"env\":\"mars\"} | 400 | `mars` | `flat-incidents`",
                "/reset | {\"seed\":-1} | 422 | greater_than_equal | [\"body\",\"seed\"]",
                "/reset | {\"seed\":1.5} | 422 | int_from_float | 1.5",
                "/reset | {\"seed\":\"abc\"} | 422 | int_parsing | \"abc\"",
                "/reset?seed=abc | ~~ | 422 | int_parsing | [\"query\",\"seed\"]",
                "/reset | {\"seed\":[1]} | 422 | int_type | [1]",
                "/reset | {\"seed\":NaN} | 422 | finite_number | \"input\":null",
                "/reset | {\"episode_id\":5} | 422 | string_type | [\"body\",\"episode_id\"]",
            })
    void refuses(String path, String body, int status, String said, String alsoSaid) {
        Client.Answer answer = client.post(path, body == null ? "" : body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().propertyNames()).containsExactly("detail");
        assertThat(answer.json().toString())
                .contains(said.replace("\"abc\"", "abc"))
                .contains(alsoSaid);
    }

    @Test
    void adoptsAnEpisodeIdOfUpTo255Characters() {
        String longest = "é".repeat(255);
        Client.Answer answer = client.post("/reset", "{\"episode_id\":\"" + longest + "\"}");
        assertThat(answer.json().get("episode_id").stringValue()).isEqualTo(longest);
        Client.Answer longer = client.post("/reset", "{\"episode_id\":\"" + longest + "e\"}");
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.json().at("/detail/0/ctx/max_length").intValue()).isEqualTo(255);
    }

    @Test
    void saysWhenABodyWasPassedOver() {
        assertThat(client.post("/reset", "[1]").header("Warning")).contains("passed over");
        assertThat(client.post("/reset", "{}").header("Warning")).isEmpty();
    }

    @Test
    void takesAnyContentType() {
        var request = client.request("/reset")
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"scenario_index\":1}"));
        assertThat(client.send(request).json().get("scenario_id").stringValue()).isEqualTo("AC-002");
    }
}

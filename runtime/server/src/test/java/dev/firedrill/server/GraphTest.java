package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is told for those who draw a scenario and make forms of its actions. */
final class GraphTest extends WithServer {
    @Test
    void theGraphSaysWhoNeedsWhomAndNotHowThatFares() {
        Client.Answer answer = client.get("/small-incidents/graph?scenario_id=RCA-001");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(Client.JSON.readTree("""
                        {"services": [
                            {"name": "api-gateway", "kind": ""},
                            {"name": "auth-service", "kind": ""},
                            {"name": "postgres-db", "kind": ""}],
                         "edges": [{"from": "api-gateway", "to": "auth-service", "critical": true}]}"""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/small-incidents/graph                  | 400 | scenario_id is missing: one of `AC-001`",
                "/small-incidents/graph?scenario_id=X-1  | 400 | scenario_id `X-1` does not fit: one of `AC-001`",
                "/mars/graph?scenario_id=RCA-001         | 404 | unknown environment `mars`"
            })
    void aScenarioThatIsNotThereIsRefusedWithThoseThatAre(String path, int status, String detail) {
        Client.Answer refused = client.get(path);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().get("detail").stringValue()).startsWith(detail);
    }

    @Test
    void theSchemaTellsWhichFieldHoldsWhichFact() {
        JsonNode fields = client.get("/small-incidents/schema").json().at("/observation/properties");
        assertThat(fields.at("/queried_data/x-fact").stringValue()).isEqualTo("evidence");
        assertThat(fields.at("/cumulative_reward/x-fact").stringValue()).isEqualTo("return");
        assertThat(fields.at("/last_action_error/x-fact").stringValue()).isEqualTo("error");
        assertThat(fields.get("metadata").has("x-fact")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "small-incidents, query_logs, diagnostic, /properties/parameters/properties/service, service",
        "small-incidents, submit_severity, submission, /properties/parameters/properties/severity, severity",
        "flat-incidents, query_logs, diagnostic, /properties/target, service",
        "flat-incidents, scale_service, remediation, /properties/replicas, integer"
    })
    void theSchemaTellsWhatActionsAreForAndWhatTheyTake(
            String environment, String action, String kind, String place, String takes) {
        for (JsonNode rule : client.get("/" + environment + "/schema").json().at("/action/allOf")) {
            if (rule.at("/if/properties").toString().contains('"' + action + '"')) {
                assertThat(rule.at("/then/x-kind").stringValue()).isEqualTo(kind);
                assertThat(rule.at("/then" + place + "/x-takes").stringValue()).isEqualTo(takes);
                return;
            }
        }
        throw new AssertionError(action);
    }
}

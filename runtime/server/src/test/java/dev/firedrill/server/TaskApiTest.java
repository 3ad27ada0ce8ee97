package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.Environment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What trainers go through, and the resets by which they begin. */
final class TaskApiTest extends WithServer {
    @Override
    protected List<Environment> environments() {
        return List.of(SmallIncidents.nested(), SmallIncidents.flat(), SmallIncidents.empty());
    }

    @Test
    void everyListedTaskCanBeResetAsItIsListed() {
        for (JsonNode name : client.get("/list_environments").json()) {
            String environment = "/" + name.stringValue();
            if (environment.equals("/empty")) {
                continue;
            }
            for (JsonNode split : client.get(environment + "/splits").json()) {
                assertThat(split.get("type").stringValue()).isEqualTo("train");
                String body = "{\"split\":" + split.get("name") + "}";
                JsonNode tasks = client.post(environment + "/tasks", body).json();
                assertThat(tasks.get("env_name")).isEqualTo(name);
                assertThat(client.post(environment + "/num_tasks", body)
                                .json()
                                .get("num_tasks")
                                .intValue())
                        .isEqualTo(tasks.get("tasks").size())
                        .isPositive();
                int index = 0;
                for (JsonNode task : tasks.get("tasks")) {
                    String place = "{\"env\":" + name + ",\"split\":" + split.get("name") + ",\"index\":" + index + "}";
                    JsonNode byPlace = client.post("/reset", place).json();
                    JsonNode byNames = client.post("/reset", task.toString()).json();
                    assertThat(Stream.of(byPlace, byNames).map(each -> each.get("scenario_id")))
                            .containsOnly(task.get("scenario_id"));
                    index++;
                }
            }
        }
    }

    @Test
    void allScenariosAreOneSplitAndThoseOfEachTaskAnother() {
        assertThat(client.get("/list_environments").json().toString())
                .isEqualTo("[\"small-incidents\",\"flat-incidents\",\"empty\"]");
        assertThat(client.get("/Small-Incidents/splits").json().findValuesAsString("name"))
                .containsExactly("train", "alert_classification", "root_cause_analysis");
    }

    @Test
    void theTasksOfASplitAreInTheirOrder() {
        JsonNode task = client.post("/small-incidents/task", "{\"split\":\"train\",\"index\":3}")
                .json()
                .get("task");
        assertThat(task.toString())
                .isEqualTo(
                        "{\"env\":\"small-incidents\",\"task_id\":\"root_cause_analysis\",\"scenario_id\":\"RCA-001\","
                                + "\"scenario_index\":0,\"title\":\"Task root_cause_analysis\",\"difficulty\":\"medium\","
                                + "\"max_steps\":10}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', AC-001 AC-002 AC-003 RCA-001",
        "'\"start\":1', AC-002 AC-003 RCA-001",
        "'\"start\":1,\"stop\":3', AC-002 AC-003",
        "'\"start\":null,\"stop\":1', AC-001",
        "'\"start\":-1', RCA-001",
        "'\"stop\":99', AC-001 AC-002 AC-003 RCA-001",
        "'\"start\":3,\"stop\":1', ''",
        "'\"start\":-999999999999999999999,\"stop\":-3', AC-001",
    })
    void aRangeIsCutAsPythonCutsIt(String bounds, String scenarios) {
        String body = "{\"split\":\"train\"" + (bounds.isEmpty() ? "" : "," + bounds) + "}";
        JsonNode tasks = client.post("/small-incidents/task_range", body).json().get("tasks");
        assertThat(String.join(" ", tasks.findValuesAsString("scenario_id"))).isEqualTo(scenarios);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/mars/tasks | {\"split\":\"train\"} | 404 | one of `small-incidents`",
                "/mars/task | {\"split\":\"train\",\"index\":0} | 404 | `mars`",
                "/empty/tasks | {\"split\":\"train\"} | 501 | `empty` has no scenario",
                "/small-incidents/tasks | {\"split\":\"test\"} | 400 | one of `train`, `alert_classification`",
                "/small-incidents/task | {\"split\":\"train\",\"index\":4} | 400 | 0 to 3",
                "/small-incidents/task | {\"split\":\"train\",\"index\":-1} | 400 | 0 to 3",
                "/small-incidents/task | {\"split\":\"train\"} | 422 | index",
                "/small-incidents/task | {\"split\":\"train\",\"index\":\"first\"} | 422 | int_type",
                "/small-incidents/tasks | {} | 422 | missing",
                "/small-incidents/tasks | {\"split\":5} | 422 | string_type",
                "/small-incidents/num_tasks | {\"split\":\"train\",\"index\":0} | 422 | extra_forbidden",
                "/small-incidents/tasks | [] | 422 | model_attributes_type",
                "/small-incidents/tasks | {bad | 422 | json_invalid",
                "/reset | {\"split\":\"test\"} | 400 | one of `train`, `alert_classification`",
                "/reset | {\"split\":\"train\",\"index\":4} | 400 | `train` has 0 to 3",
                "/reset | {\"index\":\"first\"} | 400 | 0 to 3",
                "/reset | {\"split\":\"root_cause_analysis\",\"task_id\":\"alert_classification\"} | 400 | split",
                "/reset | {\"split\":\"alert_classification\",\"scenario_id\":\"RCA-001\"} | 400 | root_cause_analysis",
                "/reset | {\"split\":\"train\",\"index\":0,\"task_id\":\"root_cause_analysis\"} | 400 | task_id",
                "/reset | {\"env\":\"empty\"} | 400 | `empty`",
            })
    void refuses(String path, String body, int status, String said) {
        Client.Answer answer = client.post(path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.json().get("detail").toString()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"split\":\"root_cause_analysis\"} | RCA-001",
                "{\"split\":\"train\",\"index\":3} | RCA-001",
                "{\"split\":null,\"index\":\"2\"} | AC-003",
                "{\"split\":\"alert_classification\",\"scenario_index\":1} | AC-002",
                "{\"task_id\":\"alert_classification\",\"index\":2} | AC-003",
                "{\"split\":\"train\",\"task_id\":\"root_cause_analysis\"} | RCA-001",
                "{\"split\":\"train\",\"index\":0,\"scenario_id\":\"AC-003\"} | AC-003",
                "{\"split\":\"train\",\"index\":0,\"scenario_index\":2} | AC-003",
            })
    void startsFromASplit(String body, String scenario) {
        assertThat(client.post("/reset", body).json().get("scenario_id").stringValue())
                .isEqualTo(scenario);
        try (Socket socket = client.connect()) {
            assertThat(socket.ask("{\"type\":\"reset\",\"data\":" + body + "}")
                            .at("/data/observation/scenario_id")
                            .stringValue())
                    .isEqualTo(scenario);
        }
    }
}

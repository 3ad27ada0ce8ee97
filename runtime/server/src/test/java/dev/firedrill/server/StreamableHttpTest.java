package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.Client.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The Model Context Protocol over HTTP, as its clients speak it. */
final class StreamableHttpTest extends WithServer {
    private static final String POSTGRES = "{\"service\":\"postgres-db\"}";

    @ParameterizedTest
    @CsvSource({
        "2025-11-25,2025-11-25",
        "2025-06-18,2025-06-18",
        "2025-03-26,2025-03-26",
        "2024-11-05,2025-11-25",
        "2099-01-01,2025-11-25"
    })
    void theRevisionIsTheOneBothKnowOrOurNewest(String wanted, String agreed) {
        JsonNode result = post("/mcp", "", Rpc.initialize(wanted)).json().get("result");
        assertThat(result.get("protocolVersion").stringValue()).isEqualTo(agreed);
        assertThat(result.at("/capabilities/tools").isObject()).isTrue();
        assertThat(result.at("/serverInfo/name").stringValue()).isEqualTo("small-incidents");
        assertThat(result.get("instructions").stringValue())
                .contains("`submit_severity`")
                .contains("\"incident_summary\":\"Something is wrong in the shop.\"");
    }

    @Test
    void playsAWholeEpisode() {
        String session = begin("/mcp");
        assertThat(post("/mcp", session, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                        .status())
                .isEqualTo(202);
        assertThat(ask(session, Rpc.request(1, "ping", "{}")).get("result").isEmpty())
                .isTrue();

        JsonNode tools = ask(session, Rpc.list(2)).at("/result/tools");
        assertThat(tools.valueStream().map(tool -> tool.get("name").stringValue()))
                .containsExactly("query_logs", "check_metrics", "submit_severity");
        assertThat(tools.at("/0/description").stringValue()).isEqualTo("what query_logs does");
        JsonNode schema = tools.at("/2/inputSchema");
        assertThat(schema.at("/properties/severity/enum").valueStream().map(JsonNode::stringValue))
                .containsExactly("P1", "P2", "P3", "P4");
        assertThat(schema.at("/required").valueStream().map(JsonNode::stringValue))
                .containsExactly("severity");
        assertThat(schema.at("/properties/service/type").stringValue()).isEqualTo("string");

        JsonNode step = ask(session, Rpc.call(3, "query_logs", POSTGRES)).get("result");
        assertThat(step.get("isError").booleanValue()).isFalse();
        assertThat(step.get("structuredContent").propertyNames()).containsExactly("observation", "done");
        assertThat(step.at("/structuredContent/observation/step_count").intValue())
                .isOne();
        assertThat(Client.JSON.readTree(step.at("/content/0/text").stringValue()))
                .isEqualTo(step.get("structuredContent"));

        JsonNode end = ask(session, Rpc.call(4, "submit_severity", "{\"severity\":\"P1\"}"));
        assertThat(end.at("/result/structuredContent/done").booleanValue()).isTrue();
        JsonNode over = ask(session, Rpc.call(5, "query_logs", POSTGRES)).get("result");
        assertThat(over.get("isError").booleanValue()).isTrue();
        assertThat(over.at("/content/0/text").stringValue()).contains("the episode is over");
        assertThat(delete(session).status()).isEqualTo(204);
        assertThat(delete(session).status()).isEqualTo(404);
        assertThat(post("/mcp", session, Rpc.list(6)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query_logs | {} | argument `service` is missing",
                "query_logs | {'service':5} | argument `service`: Input should be a valid string, not `5`",
                "query_logs | {'service':'postgres-db','why':'x'} | there is no argument `why`: one of `service`",
                "submit_severity | {'severity':'P9'} | cannot be `P9`: one of `P1`, `P2`, `P3`, `P4`",
                "submit_severity | {'severity':null} | argument `severity` is missing",
                "query_logs | [] | `arguments` must be an object, not `[]`",
                "query_logs | null | `arguments` must be an object, not `null`",
            })
    void argumentsThatTheSchemaRefusesAreNoStep(String tool, String arguments, String said) {
        String session = begin("/mcp");
        JsonNode refused = ask(session, Rpc.call(1, tool, arguments.replace('\'', '"')));
        assertThat(refused.at("/result/isError").booleanValue()).isTrue();
        assertThat(refused.at("/result/content/0/text").stringValue()).contains(said);
        JsonNode step = ask(session, Rpc.call(2, "query_logs", POSTGRES));
        assertThat(step.at("/result/structuredContent/observation/step_count").intValue())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tools/call | {'name':'reset'} | -32602 | Unknown tool: reset",
                "tools/call | {'name':'grader'} | -32602 | Unknown tool: grader",
                "tools/call | {'name':'scale_service','arguments':{}} | -32602 | Unknown tool: scale_service",
                "tools/call | {} | -32602 | `name` must be the name of a tool",
                "tools/list | {'cursor':'x'} | -32602 | `cursor`",
                "tools/list | [] | -32600 | `params` must be an object",
                "resources/list | {} | -32601 | Method not found: resources/list",
                "openenv/session/create | {} | -32601 | Method not found",
                "initialize | {} | -32600 | this session has begun",
            })
    void refusesAndGoesOn(String method, String params, String code, String said) {
        String session = begin("/mcp");
        JsonNode error = post("/mcp", session, Rpc.request(1, method, params.replace('\'', '"')))
                .json()
                .get("error");
        assertThat(error.get("code").intValue()).isEqualTo(Integer.parseInt(code));
        assertThat(error.get("message").stringValue()).contains(said);
        assertThat(ask(session, Rpc.list(2)).has("result")).isTrue();
    }

    @Test
    void theQueryChoosesWhatIsPlayed() {
        String session = begin("/mcp?task_id=root_cause_analysis&seed=3&episode_id=mine");
        assertThat(ask(session, Rpc.list(1)).at("/result/tools/2/name").stringValue())
                .isEqualTo("submit_root_cause");
        JsonNode step = ask(session, Rpc.call(2, "query_logs", POSTGRES));
        JsonNode observation = step.at("/result/structuredContent/observation");
        assertThat(observation.get("scenario_id").stringValue()).isEqualTo("RCA-001");
        assertThat(observation.get("episode_id").stringValue()).isEqualTo("mine");
        String flat = begin("/mcp?env=flat-incidents");
        assertThat(ask(flat, Rpc.call(1, "query_logs", POSTGRES))
                        .at("/result/structuredContent/observation/step_count")
                        .intValue())
                .isOne();
        for (String query : new String[] {"task_id=dance", "scenario_index=99", "env=x", "scenario_id=x", "seed=x"}) {
            JsonNode error = post("/mcp?" + query, "", Rpc.initialize("2025-06-18"))
                    .json()
                    .get("error");
            assertThat(error.get("code").intValue()).isEqualTo(-32602);
            assertThat(error.get("message").stringValue()).contains(query.split("=")[0]);
        }
    }

    @Test
    void sessionsAreApart() {
        String one = begin("/mcp");
        String two = begin("/mcp?scenario_index=1");
        ask(one, Rpc.call(1, "query_logs", POSTGRES));
        JsonNode step = ask(two, Rpc.call(1, "query_logs", POSTGRES));
        assertThat(step.at("/result/structuredContent/observation/step_count").intValue())
                .isOne();
        assertThat(step.at("/result/structuredContent/observation/scenario_id").stringValue())
                .isEqualTo("AC-002");
    }

    @Test
    void batchesAreForTheRevisionThatHasThem() {
        String session = begin("/mcp");
        String batch =
                "[" + Rpc.list(1) + ",{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"},7," + Rpc.list(2) + "]";
        JsonNode answers = post("/mcp", session, batch).json();
        assertThat(answers).hasSize(3);
        assertThat(answers.at("/1/error/code").intValue()).isEqualTo(-32600);
        assertThat(answers.at("/2/id").intValue()).isEqualTo(2);
        Answer newer = client.send(client.request("/mcp")
                .header("Mcp-Session-Id", session)
                .header("MCP-Protocol-Version", "2025-06-18")
                .POST(BodyPublishers.ofString(batch)));
        assertThat(newer.status()).isEqualTo(400);
        assertThat(newer.json().at("/error/message").stringValue()).contains("has no batches");
        assertThat(post("/mcp", session, "[]").status()).isEqualTo(400);
        assertThat(post("/mcp", session, "[{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"}]")
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{oops", "5", "{}", "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}"})
    void garbageIsTheClientsFault(String body) {
        Answer answer = post("/mcp", "", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/code").intValue()).isIn(-32600, -32700);
    }

    @Test
    void hostileBodiesNeverBreakASession() {
        var inputs = new HostileInputs(new Random(19));
        String session = begin("/mcp");
        for (int i = 0; i < 2_000; i++) {
            String body = inputs.rpc();
            assertThat(post("/mcp", session, body).status()).as(body).isIn(200, 202, 400);
            assertThat(client.post("/mcp", body).status()).as(body).isIn(200, 400);
        }
        assertThat(ask(session, Rpc.list(1)).has("result")).isTrue();
    }

    @Test
    void headersDecide() {
        assertThat(client.get("/mcp").status()).isEqualTo(405);
        assertThat(client.get("/mcp").header("Allow")).isEqualTo("POST");
        assertThat(client.send(client.request("/mcp").DELETE()).status()).isEqualTo(405);
        assertThat(post("/mcp", "", Rpc.list(1)).status()).isEqualTo(400);
        assertThat(post("/mcp", "nobody", Rpc.list(1)).status()).isEqualTo(404);
        Answer unknown = client.send(client.request("/mcp")
                .header("MCP-Protocol-Version", "1999-01-01")
                .POST(BodyPublishers.ofString(Rpc.list(1))));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/error/message").stringValue()).contains("2025-06-18");
        assertThat(client.post("/mcp", Rpc.list(1)).json().has("result")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:6274,200",
        "http://127.0.0.1,200",
        "http://[::1]:80,200",
        "https://example.org,403",
        "http://localhost.example.org,403",
        "null,403"
    })
    void pagesOfOtherOriginsAreTurnedAway(String origin, int status) {
        Answer answer = client.send(client.request("/mcp")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(Rpc.initialize("2025-06-18"))));
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void nothingBeforeTheEndHoldsTheAnswer() {
        Answer begun = post("/mcp?task_id=root_cause_analysis", "", Rpc.initialize("2025-06-18"));
        String session = begun.header("Mcp-Session-Id");
        String heard = begun.json()
                + ask(session, Rpc.list(1)).toString()
                + ask(session, Rpc.call(2, "query_logs", POSTGRES))
                + ask(session, Rpc.call(3, "check_metrics", POSTGRES))
                + ask(session, Rpc.call(4, "submit_root_cause", "{}"))
                + ask(session, Rpc.call(5, "query_logs", "{\"service\":\"x\"}"));
        assertThat(heard).doesNotContain("disk full").doesNotContain("\"reward\"");
    }

    private String begin(String path) {
        Answer begun = post(path, "", Rpc.initialize("2025-06-18"));
        assertThat(begun.json().has("result")).as(begun.json().toString()).isTrue();
        return begun.header("Mcp-Session-Id");
    }

    private JsonNode ask(String session, String request) {
        Answer answer = post("/mcp", session, request);
        assertThat(answer.status()).as(request).isEqualTo(200);
        return answer.json();
    }

    private Answer delete(String session) {
        return client.send(
                client.request("/mcp").header("Mcp-Session-Id", session).DELETE());
    }

    private Answer post(String path, String session, String body) {
        var request = client.request(path)
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json");
        if (!session.isEmpty()) {
            request.header("Mcp-Session-Id", session);
        }
        return client.send(request.POST(BodyPublishers.ofString(body)));
    }
}

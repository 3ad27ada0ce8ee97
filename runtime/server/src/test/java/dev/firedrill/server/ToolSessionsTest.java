package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.ServerSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sessions at `/mcp`: kept over HTTP, over sockets of their own, and shared with a socket at `/ws`. */
final class ToolSessionsTest extends WithServer {
    @Override
    protected ServerSettings settings() {
        return super.settings().with(Limits.MAX_SESSIONS, 2);
    }

    @Test
    void aKeptSessionRemembersAndOthersDoNotSeeIt() {
        String one = create("{}");
        String two = create("{\"task_id\":\"root_cause_analysis\"}");
        assertThat(steps(post(Rpc.logs(1, one)))).isEqualTo(1);
        assertThat(steps(post(Rpc.logs(2, one)))).isEqualTo(2);
        assertThat(steps(post(Rpc.logs(3, two)))).isEqualTo(1);
        assertThat(steps(post(Rpc.logs(4, "")))).isEqualTo(1);
        assertThat(steps(post(Rpc.logs(5, "")))).isEqualTo(1);
        JsonNode outcome = post(Rpc.logs(6, two)).get("result");
        assertThat(outcome.at("/data/observation/scenario_id").stringValue()).isEqualTo("RCA-001");
        assertThat(outcome.get("structured_content")).isEqualTo(outcome.get("data"));
        assertThat(Client.JSON.readTree(outcome.at("/content/0/text").stringValue()))
                .isEqualTo(outcome.get("data"));
        assertThat(outcome.propertyNames()).doesNotContain("reward");
    }

    @Test
    void allSessionsShareThePlacesAndGiveThemBack() {
        String kept = create("{}");
        try (Socket socket = client.connect("/mcp")) {
            assertThat(socket.ask(Rpc.list(1)).at("/result/tools")).hasSize(3);
            JsonNode refused = post(Rpc.request(2, "openenv/session/create", "{}"));
            assertThat(refused.at("/error/code").intValue()).isEqualTo(-32000);
            assertThat(refused.at("/error/message").stringValue())
                    .isEqualTo("Server at capacity: 2/2 sessions active. Cannot accept new connections.");
            assertThat(refused.at("/error/data/max_sessions").intValue()).isEqualTo(2);
            assertThat(post(Rpc.initialize("2025-06-18")).at("/error/code").intValue())
                    .isEqualTo(-32000);
            try (Socket other = client.connect("/mcp")) {
                JsonNode told = other.next();
                assertThat(told.at("/error/code").intValue()).isEqualTo(-32000);
                assertThat(told.at("/error/data/active_sessions").intValue()).isEqualTo(2);
                other.send(Rpc.list(1));
                assertThat(other.nextHeard()).isEqualTo("closed 1000");
            }
            assertThat(close(kept).at("/result/closed").booleanValue()).isTrue();
            create("{}");
            socket.send("[]");
            assertThat(socket.next().at("/error/code").intValue()).isEqualTo(-32000);
            assertThat(socket.nextHeard()).isEqualTo("closed 1000");
        }
    }

    @Test
    void aSocketAtMcpIsASessionOfItsOwn() {
        try (Socket socket = client.connect("/mcp?task_id=root_cause_analysis")) {
            String own = socket.ask(Rpc.request(1, "openenv/session/create", "{}"))
                    .at("/result/session_id")
                    .stringValue();
            assertThat(socket.ask(Rpc.request(2, "openenv/session/create", "{}"))
                            .at("/result/session_id")
                            .stringValue())
                    .isEqualTo(own);
            assertThat(steps(socket.ask(Rpc.logs(3, "whatever")))).isEqualTo(1);
            assertThat(steps(socket.ask(Rpc.logs(4, "")))).isEqualTo(2);
            assertThat(socket.ask(Rpc.request(5, "openenv/session/close", "{\"session_id\":\"" + own + "\"}"))
                            .at("/error/code")
                            .intValue())
                    .isEqualTo(-32600);
            assertThat(post(Rpc.logs(6, own)).at("/error/code").intValue()).isEqualTo(-32602);
            JsonNode broken = socket.ask("{bad");
            assertThat(broken.at("/error/code").intValue()).isEqualTo(-32700);
            assertThat(broken.at("/error/message").stringValue()).startsWith("Parse error: ");
            assertThat(socket.ask("{}").at("/error/code").intValue()).isEqualTo(-32600);
            assertThat(socket.ask(Rpc.request(7, "x", "{}")).at("/error/code").intValue())
                    .isEqualTo(-32601);
            socket.sendBinary(new byte[] {1});
            assertThat(socket.next().at("/error/code").intValue()).isEqualTo(-32000);
            assertThat(socket.nextHeard()).isEqualTo("closed 1000");
        }
        try (Socket lost = client.connect("/mcp?task_id=dance")) {
            assertThat(lost.next().at("/error/message").stringValue()).contains("task_id `dance`");
        }
    }

    @Test
    void aSocketAtWsJoinsAKeptSession() {
        String kept = create("{}");
        try (Socket socket = client.connect("/ws?session_id=" + kept)) {
            JsonNode reset = socket.ask(
                    "{\"type\":\"reset\",\"data\":{\"task_id\":\"root_cause_analysis\",\"episode_id\":\"e\"}}");
            assertThat(reset.at("/data/observation/episode_id").stringValue()).isEqualTo("e");
            assertThat(steps(post(Rpc.logs(1, kept)))).isEqualTo(1);
            JsonNode step = socket.ask("{\"type\":\"step\",\"data\":" + AnswersTest.query("query_logs") + "}");
            assertThat(step.at("/data/observation/step_count").intValue()).isEqualTo(2);
            assertThat(steps(socket.ask("{\"type\":\"mcp\",\"data\":" + Rpc.logs(2, "") + "}")
                            .get("data")))
                    .isEqualTo(3);
            assertThat(socket.ask("{\"type\":\"state\"}").at("/data/step_count").intValue())
                    .isEqualTo(3);
            try (Socket second = client.connect("/ws?session_id=" + kept)) {
                assertThat(second.next().at("/data/code").stringValue()).isEqualTo("SESSION_ERROR");
            }
            assertThat(close(kept).at("/result/closing").booleanValue()).isTrue();
            assertThat(steps(post(Rpc.logs(3, kept)))).isEqualTo(4);
            socket.send("{\"type\":\"close\"}");
            assertThat(socket.nextHeard()).isEqualTo("closed 1000");
        }
        try (Socket nobody = client.connect("/ws?session_id=nobody")) {
            assertThat(nobody.next().at("/data/message").stringValue()).contains("nobody");
        }
        awaitUnknown(kept);
    }

    @Test
    void toolsAndStepsOfASocketAreOneEpisode() {
        try (Socket socket = client.connect()) {
            assertThat(steps(socket.ask("{\"type\":\"mcp\",\"data\":" + Rpc.logs(1, "") + "}")
                            .get("data")))
                    .isEqualTo(1);
            JsonNode step = socket.ask("{\"type\":\"step\",\"data\":" + AnswersTest.query("check_metrics") + "}");
            assertThat(step.at("/data/observation/step_count").intValue()).isEqualTo(2);
            JsonNode end = socket.ask(
                    "{\"type\":\"mcp\",\"data\":" + Rpc.call(2, "submit_severity", "{\"severity\":\"P1\"}") + "}");
            assertThat(end.at("/data/result/data/done").booleanValue()).isTrue();
            JsonNode over = socket.ask("{\"type\":\"mcp\",\"data\":" + Rpc.logs(3, "") + "}");
            assertThat(over.at("/data/error/message").stringValue()).contains("the episode is over");
            assertThat(over.at("/data/error/code").intValue()).isEqualTo(-32603);
        }
    }

    /** The server hears of a closed socket a moment after the client does. */
    private void awaitUnknown(String session) {
        long end = System.nanoTime() + 20_000_000_000L;
        JsonNode answer = post(Rpc.list(1, session));
        while (answer.has("result") && System.nanoTime() < end) {
            answer = post(Rpc.list(1, session));
        }
        assertThat(answer.at("/error/message").stringValue()).isEqualTo("Unknown session_id: " + session);
    }

    private String create(String params) {
        JsonNode created = post(Rpc.request(1, "openenv/session/create", params));
        assertThat(created.has("result")).as(created.toString()).isTrue();
        return created.at("/result/session_id").stringValue();
    }

    private JsonNode close(String session) {
        return post(Rpc.request(9, "openenv/session/close", "{\"session_id\":\"" + session + "\"}"));
    }

    private JsonNode post(String body) {
        Client.Answer answer = client.post("/mcp", body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static int steps(JsonNode answer) {
        return answer.at("/result/data/observation/step_count").intValue(-1);
    }
}

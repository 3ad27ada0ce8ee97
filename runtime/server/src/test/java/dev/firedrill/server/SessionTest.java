package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A WebSocket session, message by message as OpenEnv's servers were recorded. */
final class SessionTest extends WithServer {
    private static final String STEP = "{\"type\":\"step\",\"data\":" + AnswersTest.query("query_logs") + "}";

    @Test
    void playsAWholeEpisode() {
        try (Socket socket = client.connect()) {
            JsonNode before = socket.ask("{\"type\":\"state\"}");
            assertThat(before.get("type").stringValue()).isEqualTo("state");
            assertThat(before.at("/data/episode_id").isNull()).isTrue();
            assertThat(before.at("/data/step_count").intValue()).isZero();
            JsonNode early = socket.ask(STEP);
            assertThat(early.at("/data/code").stringValue()).isEqualTo("EXECUTION_ERROR");
            assertThat(early.at("/data/message").stringValue()).contains("reset");

            JsonNode reset =
                    socket.ask("{\"type\":\"reset\",\"data\":{\"seed\":42,\"episode_id\":\"ep-7\",\"mood\":1}}");
            assertThat(reset.get("type").stringValue()).isEqualTo("observation");
            assertThat(reset.get("data").propertyNames()).containsExactly("observation", "reward", "done");
            assertThat(reset.at("/data/observation/episode_id").stringValue()).isEqualTo("ep-7");
            assertThat(reset.at("/data/observation").propertyNames()).doesNotContain("done", "reward", "metadata");
            assertThat(reset.at("/data/reward").isNull()).isTrue();

            JsonNode step = socket.ask(STEP);
            assertThat(step.at("/data/reward").doubleValue()).isEqualTo(0.04);
            assertThat(step.at("/data/done").booleanValue()).isFalse();
            JsonNode state = socket.ask("{\"type\":\"state\"}");
            assertThat(state.at("/data/episode_id").stringValue()).isEqualTo("ep-7");
            assertThat(state.at("/data/step_count").intValue()).isOne();

            JsonNode end = socket.ask("{\"type\":\"step\",\"data\":" + AnswersTest.severity("P1") + "}");
            assertThat(end.at("/data/done").booleanValue()).isTrue();
            assertThat(end.at("/data/reward").doubleValue()).isEqualTo(1.02);
            assertThat(socket.ask("{\"type\":\"reset\"}").at("/data/done").booleanValue())
                    .isFalse();
            socket.send("{\"type\":\"close\"}");
            assertThat(socket.nextHeard()).isEqualTo("closed 1000");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"type\":\"reset\",\"data\":null} | VALIDATION_ERROR | dict_type",
                "{\"type\":\"reset\",\"data\":[1]} | VALIDATION_ERROR | dict_type",
                "{\"type\":\"reset\",\"data\":{},\"request_id\":\"x\"} | VALIDATION_ERROR | extra_forbidden",
                "{\"type\":\"reset\",\"data\":{\"episode_id\":5}} | VALIDATION_ERROR | string_type",
                "{\"type\":\"reset\",\"data\":{\"task_id\":\"nope\"}} | EXECUTION_ERROR | root_cause_analysis",
                "{\"type\":\"reset\",\"data\":{\"scenario_index\":7}} | EXECUTION_ERROR | 0 to 2",
                "{\"type\":\"step\"} | VALIDATION_ERROR | missing",
                "{\"type\":\"step\",\"data\":null} | VALIDATION_ERROR | dict_type",
                "{\"type\":\"step\",\"data\":\"noop\"} | VALIDATION_ERROR | dict_type",
                "{\"type\":\"step\",\"data\":{\"n\":1}} | VALIDATION_ERROR | action_type",
                "{\"type\":\"step\",\"data\":{\"action\":{\"action_type\":\"x\"}}} | VALIDATION_ERROR | missing",
                "{\"type\":\"step\",\"data\":{\"action_type\":\"x\"},\"timeout_s\":1} | VALIDATION_ERROR | timeout_s",
                "{\"type\":\"state\",\"data\":{}} | VALIDATION_ERROR | extra_forbidden",
                "{\"type\":\"close\",\"data\":{}} | VALIDATION_ERROR | extra_forbidden",
                "{\"type\":\"mcp\"} | VALIDATION_ERROR | missing",
                "{\"type\":\"dance\"} | UNKNOWN_TYPE | Unknown message type: dance",
                "{\"data\":{}} | UNKNOWN_TYPE | ~\"Unknown message type: \"~",
                "{\"type\":null} | UNKNOWN_TYPE | ~Unknown message type: None~",
                "{\"type\":5} | UNKNOWN_TYPE | Unknown message type: 5",
                "{\"type\":\"RESET\"} | UNKNOWN_TYPE | RESET",
                "{} | UNKNOWN_TYPE | Unknown message type",
                "{not json | INVALID_JSON | Invalid JSON: ",
                "~~ | INVALID_JSON | Invalid JSON: ",
                "{\"type\":\"state\"} trailing | INVALID_JSON | Invalid JSON: ",
            })
    void refusesAndGoesOn(String message, String code, String said) {
        try (Socket socket = client.connect()) {
            socket.ask("{\"type\":\"reset\",\"data\":{\"episode_id\":\"e\"}}");
            JsonNode error = socket.ask(message == null ? "" : message);
            assertThat(error.get("type").stringValue()).isEqualTo("error");
            assertThat(error.at("/data/code").stringValue()).isEqualTo(code);
            assertThat(error.toString()).contains(said);
            if (code.equals("VALIDATION_ERROR")) {
                assertThat(error.at("/data/message").stringValue()).isEqualTo("Invalid message");
                assertThat(error.at("/data/errors/0").propertyNames()).contains("type", "loc", "msg", "input");
            }
            JsonNode state = socket.ask("{\"type\":\"state\"}");
            assertThat(state.at("/data/episode_id").stringValue()).isEqualTo("e");
            assertThat(state.at("/data/step_count").intValue()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "\"reset\"", "5", "null"})
    void whatIsNoObjectEndsTheSession(String message) {
        try (Socket socket = client.connect()) {
            assertThat(socket.ask(message).at("/data/code").stringValue()).isEqualTo("SESSION_ERROR");
            assertThat(socket.nextHeard()).isEqualTo("closed 1000");
        }
    }

    @Test
    void aBinaryFrameEndsTheSession() {
        try (Socket socket = client.connect()) {
            socket.sendBinary(new byte[] {1, 2});
            assertThat(socket.next().at("/data/code").stringValue()).isEqualTo("SESSION_ERROR");
            assertThat(socket.nextHeard()).isEqualTo("closed 1000");
        }
    }

    @Test
    void toolsAreListedInTheFrame() {
        try (Socket socket = client.connect()) {
            JsonNode list = socket.ask(mcp("{\"jsonrpc\":\"2.0\",\"method\":\"tools/list\",\"id\":1}"));
            assertThat(list.get("type").stringValue()).isEqualTo("mcp");
            assertThat(list.at("/data/result/tools/0/name").stringValue()).isEqualTo("query_logs");
            assertThat(list.at("/data/id").intValue()).isOne();
            JsonNode unknown = socket.ask(mcp("{\"jsonrpc\":\"2.0\",\"method\":\"initialize\",\"id\":\"a\"}"));
            assertThat(unknown.at("/data/error/code").intValue()).isEqualTo(-32601);
            assertThat(socket.ask(mcp("{}")).at("/data/error/code").intValue()).isEqualTo(-32600);
            JsonNode created = socket.ask(mcp("{\"jsonrpc\":\"2.0\",\"method\":\"openenv/session/create\",\"id\":4}"));
            String session = created.at("/data/result/session_id").stringValue();
            JsonNode closed = socket.ask(mcp("{\"jsonrpc\":\"2.0\",\"method\":\"openenv/session/close\",\"id\":5,"
                    + "\"params\":{\"session_id\":\"" + session + "\"}}"));
            assertThat(closed.at("/data/error/code").intValue()).isEqualTo(-32600);
        }
    }

    @Test
    void pipelinedMessagesAreAnsweredInOrderWhateverTheirLength() {
        try (Socket socket = client.connect()) {
            String padding = "x".repeat(2_000_000);
            socket.send("{\"type\":\"reset\",\"data\":{\"pad\":\"" + padding + "\"}}");
            socket.send(STEP);
            socket.send("{\"type\":\"state\"}");
            socket.send("{\"type\":\"dance" + padding + "\"}");
            socket.send(STEP);
            socket.send("{\"type\":\"state\"}");
            assertThat(socket.next().at("/data/reward").isNull()).isTrue();
            assertThat(socket.next().at("/data/reward").doubleValue()).isEqualTo(0.04);
            assertThat(socket.next().at("/data/step_count").intValue()).isEqualTo(1);
            assertThat(socket.next().at("/data/code").stringValue()).isEqualTo("UNKNOWN_TYPE");
            assertThat(socket.next().at("/data/reward").doubleValue()).isEqualTo(-0.07);
            assertThat(socket.next().at("/data/step_count").intValue()).isEqualTo(2);
        }
    }

    @Test
    void messagesOf15MebibytesAreReadAndOf17AreNot() {
        try (Socket socket = client.connect()) {
            socket.ask("{\"type\":\"reset\"}");
            String fifteen = "x".repeat(15 << 20);
            assertThat(socket.ask("{\"type\":\"reset\",\"data\":{\"x\":\"" + fifteen + "\"}}")
                            .get("type")
                            .stringValue())
                    .isEqualTo("observation");
            try {
                socket.send("{\"type\":\"reset\",\"data\":{\"x\":\"" + "x".repeat(17 << 20) + "\"}}");
            } catch (CompletionException cutWhileSending) {
                // The server need not read to the end.
            }
            assertThat(socket.nextHeard()).isIn("closed 1009", "broken");
        }
        assertThat(client.get("/health").status()).isEqualTo(200);
    }

    @Test
    void optionsThatAreLeftOpenAreNull() {
        try (Socket socket = client.connect()) {
            JsonNode reset =
                    socket.ask("{\"type\":\"reset\",\"data\":{\"task_id\":null,\"seed\":-1,\"episode_id\":null}}");
            assertThat(reset.at("/data/observation/scenario_id").stringValue()).isEqualTo("AC-001");
        }
    }

    @Test
    void theStateBeginsWithNameAndCountOfItsEpisodeOnce() {
        try (Socket socket = client.connect()) {
            socket.ask("{\"type\":\"reset\",\"data\":{\"env\":\"flat-incidents\",\"episode_id\":\"e\"}}");
            socket.send("{\"type\":\"state\"}");
            assertThat(socket.nextHeard())
                    .startsWith("{\"type\":\"state\",\"data\":{\"episode_id\":\"e\",\"step_count\":0,\"task_id\":")
                    .containsOnlyOnce("\"episode_id\"")
                    .containsOnlyOnce("\"step_count\"");
        }
    }

    @Test
    void pingsAreAnswered() {
        try (Socket socket = client.connect()) {
            socket.ping();
            assertThat(socket.nextHeard()).isEqualTo("pong");
        }
    }

    @Test
    void otherWebSocketPathsAreRefusedInTheHandshake() throws IOException {
        for (String path : new String[] {"/ws/", "/nope"}) {
            try (var line = new RawLine(server().port())) {
                line.upgrade(path);
                assertThat(line.readLine()).contains(" 404 ");
            }
        }
    }

    private static String mcp(String request) {
        return "{\"type\":\"mcp\",\"data\":" + request + "}";
    }
}

package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What an OpenEnv server was recorded to answer at `/mcp`, request by request, with this environment's tool in the place
 * of the recorded one's; forms are compared, and codes and ids.
 */
final class McpRecordingsTest extends WithServer {
    private static final String RECORDINGS = "/openenv/mcp.jsonl";

    @Test
    void answersHaveTheRecordedForms() throws IOException {
        String session = "";
        List<JsonNode> cases = recordings();
        assertThat(cases).hasSizeGreaterThan(40);
        for (JsonNode recorded : cases) {
            String name = recorded.get("case").stringValue();
            Client.Answer answer =
                    client.post("/mcp", recorded.get("request").stringValue().replace("SESSION", session));
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(answer.header("Content-Type")).as(name).isEqualTo("application/json");
            JsonNode ours = answer.json();
            assertThat(ours.get("jsonrpc").stringValue()).as(name).isEqualTo("2.0");
            assertThat(ours.get("id")).as(name).isEqualTo(recorded.get("id"));
            if (recorded.has("code")) {
                assertThat(ours.propertyNames()).as(name).containsExactly("jsonrpc", "id", "error");
                JsonNode error = ours.get("error");
                assertThat(error.propertyNames()).as(name).containsExactly("code", "message", "data");
                assertThat(error.get("code")).as(name).isEqualTo(recorded.get("code"));
                assertThat(error.get("message").stringValue())
                        .as(name)
                        .startsWith(recorded.get("message").stringValue().replace("SESSION", session));
            } else {
                assertThat(ours.propertyNames()).as(name).containsExactly("jsonrpc", "id", "result");
                hasForm(ours.get("result"), recorded.get("result"), name);
            }
            if (name.equals("session_create")) {
                session = ours.at("/result/session_id").stringValue();
            }
        }
    }

    private static void hasForm(JsonNode ours, JsonNode recorded, String place) {
        if (recorded.isObject()) {
            assertThat(ours.isObject()).as(place).isTrue();
            recorded.forEachEntry((key, form) -> {
                assertThat(ours.has(key)).as(place + " " + key).isTrue();
                hasForm(ours.get(key), form, place + " " + key);
            });
        } else if (recorded.isArray()) {
            assertThat(ours.isArray() && !ours.isEmpty()).as(place).isTrue();
            ours.forEach(element -> hasForm(element, recorded.get(0), place));
        } else {
            assertThat(form(ours)).as(place).isIn(recorded.stringValue(), anyOf(recorded));
        }
    }

    /** Where the recorded value is the tool's own, ours is an object. */
    private static String anyOf(JsonNode recorded) {
        return recorded.stringValue().equals("any") ? "object" : recorded.stringValue();
    }

    private static String form(JsonNode value) {
        if (value.isString()) {
            return "string";
        }
        if (value.isBoolean()) {
            return "boolean";
        }
        return value.isObject() ? "object" : "other";
    }

    private static List<JsonNode> recordings() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(McpRecordingsTest.class.getResourceAsStream(RECORDINGS), RECORDINGS)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Client.JSON.readTree(line))
                    .toList();
        }
    }
}

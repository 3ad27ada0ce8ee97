package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.Environment;
import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every session that was recorded with OpenEnv's own server, held again: the forms of the answers are the same. */
final class RecordedSessionsTest extends WithServer {
    /** Messages that the recorded environment answers otherwise than any of ours, and why. */
    private static final Map<String, String> OURS = Map.of(
            "environment raises", "no action of ours raises",
            "step with extra action field", "keys that no action declares are passed over",
            "step with two bad fields", "these limits were the recorded environment's",
            "step with wrapped action", "of its two faults ours has the first: other keys are passed over",
            "NaN literal in JSON", "the field it stands in is not declared",
            "session still usable", "the steps count that the recorded environment alone refused",
            "custom validator raising ValueError: errors[].ctx not JSON-serialisable",
                    "a fault of the recorded server");

    @Override
    protected ServerSettings settings() {
        return super.settings().with(Limits.MAX_SESSIONS, 3);
    }

    @Override
    protected List<Environment> environments() {
        return List.of(SmallIncidents.recorded());
    }

    static Stream<String> names() {
        return Recordings.of("ws").map(each -> each.get("case").stringValue());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isHeldAgain(String name) throws IOException {
        JsonNode recorded = Recordings.of("ws")
                .filter(each -> each.get("case").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
        String path = recorded.get("path").stringValue();
        if (recorded.get("handshake").intValue() != 101) {
            try (var line = new RawLine(server().port())) {
                line.upgrade(path);
                assertThat(line.readLine()).contains(" 404 ");
            }
        } else if (name.startsWith("capacity")) {
            try (Socket one = client.connect();
                    Socket two = client.connect();
                    Socket three = client.connect()) {
                Stream.of(one, two, three).forEach(each -> each.ask("{\"type\":\"state\"}"));
                play(recorded.get("frames"), path);
            }
        } else {
            play(recorded.get("frames"), path);
        }
    }

    private void play(JsonNode frames, String path) {
        String label = "";
        try (Socket socket = client.connect(path)) {
            boolean asked = false;
            for (JsonNode frame : frames) {
                if (frame.has("receive")) {
                    asked = true;
                    hear(frame.get("receive"), socket.nextHeard(), label);
                } else if (frame.has("close")) {
                    if (OURS.containsKey(label)) {
                        return;
                    }
                    if (asked && frames.size() == 2) {
                        // The place is refused at once, the socket closed at the first message.
                        socket.send("{\"type\":\"reset\"}");
                    }
                    assertThat(socket.nextHeard()).isEqualTo("closed " + frame.get("close"));
                } else {
                    label = frame.path("label").asString("");
                    say(frame, socket);
                }
            }
        }
    }

    private static void say(JsonNode frame, Socket socket) {
        if (frame.has("binary")) {
            socket.sendBinary(new byte[] {'{', '}'});
        } else if (frame.has("send_length")) {
            String start = frame.get("send").stringValue();
            int padding = frame.get("send_length").intValue() - start.length() - 4;
            try {
                socket.send(start + "a".repeat(padding) + "\"}}}");
            } catch (CompletionException cutWhileSending) {
                // The close of a message that is too long may come before its end.
            }
        } else {
            socket.send(Recordings.translated(frame.get("send").stringValue()));
        }
    }

    private static void hear(JsonNode recorded, String heard, String label) {
        JsonNode answer = Client.JSON.readTree(heard);
        assertThat(answer.propertyNames()).containsExactlyInAnyOrder("type", "data");
        if (OURS.containsKey(label)) {
            return;
        }
        assertThat(answer.get("type")).as("%s: %s", label, heard).isEqualTo(recorded.get("type"));
        JsonNode data = answer.get("data");
        JsonNode then = recorded.get("data");
        switch (recorded.get("type").stringValue()) {
            case "observation" -> {
                assertThat(data.propertyNames()).containsExactlyInAnyOrderElementsOf(then.propertyNames());
                assertThat(data.get("observation").isObject()).isTrue();
                assertThat(data.get("done")).isEqualTo(then.get("done"));
                assertThat(data.get("reward").isNumber())
                        .isEqualTo(!then.get("reward").isNull() || isNan(label));
            }
            case "state" -> {
                assertThat(data.get("step_count")).isEqualTo(then.get("step_count"));
                if (then.get("episode_id").asString().equals("<uuid>")) {
                    assertThat(data.get("episode_id").stringValue()).hasSize(36);
                } else {
                    assertThat(data.get("episode_id")).isEqualTo(then.get("episode_id"));
                }
            }
            case "error" -> error(data, then);
            default -> throw new AssertionError(recorded);
        }
    }

    /** Its reward could not be told and was null; ours always can. */
    private static boolean isNan(String label) {
        return label.startsWith("NaN reward");
    }

    private static void error(JsonNode data, JsonNode then) {
        String code = then.get("code").stringValue();
        assertThat(data.propertyNames()).containsExactlyInAnyOrderElementsOf(then.propertyNames());
        assertThat(data.get("code").stringValue()).isEqualTo(code);
        switch (code) {
            case "VALIDATION_ERROR" -> {
                assertThat(data.get("message")).isEqualTo(then.get("message"));
                assertThat(Recordings.faults(data.get("errors")))
                        .containsExactlyElementsOf(
                                Recordings.faults(then.get("errors")).toList());
            }
            // Python writes what stands in the type's place with quotes of its own.
            case "UNKNOWN_TYPE" ->
                assertThat(data.get("message").stringValue().replace('"', '\''))
                        .isEqualTo(then.get("message").stringValue());
            case "CAPACITY_REACHED" -> assertThat(data).isEqualTo(then);
            case "INVALID_JSON" -> assertThat(data.get("message").stringValue()).startsWith("Invalid JSON: ");
            default -> assertThat(data.get("message").stringValue()).isNotBlank();
        }
    }
}

package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.Environment;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every HTTP request that was recorded with OpenEnv's own server, sent again: the forms of the answers are the same. */
final class RecordedRequestsTest extends WithServer {
    /** What ours answers otherwise, with its status. The first four are documented forms of the systems that we follow. */
    private static final Map<String, Integer> OURS = Map.ofEntries(
            Map.entry("reset_bad_json", 200),
            Map.entry("reset_array", 200),
            Map.entry("reset_json_string", 200),
            Map.entry("root", 200),
            // What the content type of JSON is called is not looked at.
            Map.entry("reset_text_plain", 200),
            Map.entry("reset_no_content_type", 200),
            // An error of the agent's is no error of the server's, and nothing of ours raises.
            Map.entry("step_before_reset_raises", 400),
            Map.entry("step_boom", 200),
            Map.entry("step_action_bad_enum", 200),
            Map.entry("step_action_extra_field", 200),
            Map.entry("step_action_two_errors", 200),
            Map.entry("step_action_custom_validator", 200),
            // An episode lives on between calls; before the first there is none.
            Map.entry("state", 400),
            // It might be the name of an environment, and the answer names those there are.
            Map.entry("web_metadata", 404),
            // A second way to look at `/openapi.json`, with scripts from elsewhere.
            Map.entry("redoc", 404));

    /** Bodies without an action: ours takes them for one in the environment's own form, which lacks its name. */
    private static final List<String> NO_ACTION = List.of("step_no_action", "step_action_string", "step_action_null");

    @Override
    protected List<Environment> environments() {
        return List.of(SmallIncidents.recorded());
    }

    static Stream<String> names() {
        return Recordings.of("http").map(each -> each.get("case").stringValue());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isSentAgain(String name) {
        JsonNode recorded = Recordings.of("http")
                .filter(each -> each.get("case").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
        if (name.startsWith("step") && !name.equals("step_before_reset_raises")) {
            client.post("/reset", "{}");
        }
        Client.Answer answer = send(recorded);
        assertThat(answer.status())
                .as(answer.response().body())
                .isEqualTo(OURS.getOrDefault(name, recorded.get("status").intValue()));
        assertThat(answer.header("Allow")).isEqualTo(recorded.path("allow").asString(""));
        assertThat(answer.header("Location").replaceAll(":\\d+/", ":<port>/"))
                .isEqualTo(recorded.path("location").asString(""));
        if (!OURS.containsKey(name) && recorded.has("answer")) {
            sameForm(answer.json(), recorded.get("answer"), name);
        }
    }

    private Client.Answer send(JsonNode recorded) {
        HttpRequest.Builder request = client.request(recorded.get("path").stringValue());
        recorded.path("headers").properties().stream()
                .filter(header -> !header.getKey().startsWith("Access-Control"))
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().stringValue()));
        String body = recorded.path("body").asString("");
        return client.send(request.method(
                recorded.get("method").stringValue(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(Recordings.translated(body))));
    }

    private static void sameForm(JsonNode answer, JsonNode then, String name) {
        if (then.path("detail").isArray()) {
            if (!NO_ACTION.contains(name)) {
                List<String> faults = Recordings.faults(then.get("detail")).toList();
                if (name.equals("step_bad_json") || name.equals("step_array")) {
                    assertThat(Recordings.faults(answer.get("detail"))).hasSameSizeAs(faults);
                } else {
                    assertThat(Recordings.faults(answer.get("detail"))).containsExactlyElementsOf(faults);
                }
            }
            return;
        }
        if (then.has("detail")) {
            assertThat(answer).isEqualTo(then);
            return;
        }
        assertThat(answer.propertyNames()).containsAll(then.propertyNames());
        for (Map.Entry<String, JsonNode> property : then.properties()) {
            JsonNode ours = answer.get(property.getKey());
            assertThat(Recordings.sameType(ours, property.getValue()))
                    .as(property.getKey())
                    .isTrue();
            if (name.equals("openapi")) {
                if (property.getValue().isObject()) {
                    assertThat(ours.propertyNames())
                            .containsAll(property.getValue().propertyNames());
                } else {
                    assertThat(ours).isEqualTo(property.getValue());
                }
            }
        }
    }
}

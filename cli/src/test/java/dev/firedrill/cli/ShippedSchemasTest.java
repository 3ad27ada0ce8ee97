package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whole episodes of every shipped scenario, over HTTP and in sessions: every answer is as the schemas say. */
final class ShippedSchemasTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.with("--port", "0", "--drain-seconds", "0");
    }

    @AfterAll
    static void stop() throws Exception {
        served.stop();
    }

    @Test
    void answersOfEveryEpisodeFitTheSchemas() throws Exception {
        int episodes = 0;
        for (JsonNode environment : send("/list_environments")) {
            var published = new Published(send("/" + environment.stringValue() + "/schema"));
            JsonNode tasks = send("/" + environment.stringValue() + "/tasks", "{\"split\":\"train\"}");
            for (JsonNode task : tasks.get("tasks")) {
                playOverHttp(task, published, new Random(episodes));
                playInSession(task, published, new Random(episodes));
                episodes++;
            }
        }
        assertThat(episodes).isEqualTo(21);
    }

    /** The schemas of an environment. */
    private record Published(JsonNode schemas) {
        void checkObservation(JsonNode envelope) {
            assertThat(envelope.propertyNames()).contains("observation", "reward", "done");
            ObjectNode whole = ((ObjectNode) envelope.get("observation")).deepCopy();
            check("observation", whole);
            whole.set("reward", envelope.get("reward"));
            whole.set("done", envelope.get("done"));
            check("observation", whole);
        }

        void checkState(JsonNode state) {
            check("state", state);
            assertThat(schemas.at("/state/properties").propertyNames()).containsAll(state.propertyNames());
        }

        void check(String name, JsonNode value) {
            Schema schema = SCHEMAS.getSchema(schemas.get(name).toString(), InputFormat.JSON);
            assertThat(schema.validate(value.toString(), InputFormat.JSON))
                    .as(name)
                    .isEmpty();
        }

        /** An action that its schema allows. */
        ObjectNode action(Random lots, List<String> services) {
            JsonNode cases = schemas.at("/action/allOf");
            JsonNode chosen = cases.get(lots.nextInt(cases.size()));
            ObjectNode action = JSON.createObjectNode();
            chosen.at("/if/properties")
                    .properties()
                    .forEach(name -> action.set(name.getKey(), name.getValue().get("const")));
            JsonNode nested = chosen.at("/then/properties/parameters/properties");
            boolean flat = nested.isMissingNode();
            ObjectNode arguments = flat ? action : action.putObject("parameters");
            (flat ? chosen.at("/then/properties") : nested)
                    .properties()
                    .forEach(each -> arguments.set(each.getKey(), value(each.getValue(), lots, services)));
            check("action", action);
            return action;
        }

        private static JsonNode value(JsonNode schema, Random lots, List<String> services) {
            JsonNode kind = schema.has("anyOf") ? schema.at("/anyOf/0") : schema;
            if (kind.has("enum")) {
                return kind.get("enum").get(lots.nextInt(kind.get("enum").size()));
            }
            return kind.get("type").stringValue().equals("string")
                    ? JSON.valueToTree(services.get(lots.nextInt(services.size())))
                    : JSON.valueToTree(2);
        }
    }

    private static void playOverHttp(JsonNode task, Published published, Random lots) throws Exception {
        JsonNode answer = send("/reset", task.toString());
        published.checkObservation(answer);
        List<String> services = services(answer.get("observation"));
        while (!answer.get("done").booleanValue()) {
            ObjectNode action = published.action(lots, services);
            boolean wrapped = lots.nextBoolean();
            answer = send("/step", wrapped ? "{\"action\":" + action + "}" : action.toString());
            if (wrapped) {
                published.checkObservation(answer);
            } else {
                published.check("observation", answer.get("observation"));
            }
            published.checkState(send("/state"));
        }
    }

    private static void playInSession(JsonNode task, Published published, Random lots) throws Exception {
        Web.Socket socket = new Web(served.address()).connect("/ws");
        published.checkState(ask(socket, "{\"type\":\"state\"}"));
        JsonNode answer = ask(socket, "{\"type\":\"reset\",\"data\":" + task + "}");
        published.checkObservation(answer);
        List<String> services = services(answer.get("observation"));
        for (int steps = 1; !answer.get("done").booleanValue(); steps++) {
            ObjectNode action = published.action(lots, services);
            answer = ask(socket, "{\"type\":\"step\",\"data\":" + action + "}");
            published.checkObservation(answer);
            JsonNode state = ask(socket, "{\"type\":\"state\"}");
            published.checkState(state);
            assertThat(state.get("episode_id").isString()).isTrue();
            assertThat(state.get("step_count").intValue()).isEqualTo(steps);
        }
        socket.close();
    }

    private static List<String> services(JsonNode observation) {
        var names = new ArrayList<>(observation.path("services").propertyNames());
        observation.path("known_services").forEach(each -> names.add(each.stringValue()));
        return names;
    }

    private static JsonNode ask(Web.Socket socket, String message) throws Exception {
        JsonNode answer = JSON.readTree(socket.ask(message));
        assertThat(answer.get("type").stringValue()).as(answer.toString()).isNotEqualTo("error");
        return answer.get("data");
    }

    private static JsonNode send(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(served.address() + path)));
    }

    private static JsonNode send(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(served.address() + path)).POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}

package dev.firedrill.cli;

import dev.firedrill.cli.Agent.Over;
import dev.firedrill.cli.Agent.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Random episodes of a scenario, looking at everything else that the server shows in between. */
final class RandomPlay {
    private static final List<String> PAGES = List.of(
            "/",
            "/health",
            "/metadata",
            "/schema",
            "/openapi.json",
            "/docs",
            "/api/info",
            "/list_environments",
            "/metrics",
            "/ready",
            "/nothing",
            "/%7Benv%7D/schema",
            "/reset",
            "/mcp",
            "/baseline",
            "/episodes",
            "/run",
            "/run?id=nothing",
            "/replay");
    private static final List<String> WRONG_RESETS = List.of(
            "{\"task_id\":\"nothing\"}",
            "{\"scenario_id\":\"nothing\"}",
            "{\"scenario_index\":99}",
            "{\"env\":\"nothing\"}",
            "{\"split\":\"nothing\",\"index\":0}",
            "{\"seed\":-1}",
            "{\"episode_id\":7}");

    private final Web web;
    private final JsonNode bundle;
    private final JsonNode scenario;
    private final Random lots;
    private final Predicate<String> wanted;

    /** Plays with what the lots say; actions of unwanted roles are left out. */
    RandomPlay(Web web, JsonNode bundle, JsonNode scenario, Random lots, Predicate<String> wanted) {
        this.web = web;
        this.bundle = bundle;
        this.scenario = scenario;
        this.lots = lots;
        this.wanted = wanted;
    }

    /** Who hears what the server says. */
    interface Ear {
        /** To be told of a move before it is made. */
        default void moving(String action, ObjectNode arguments, String target) {}

        /** Hears what is said about the episode. */
        void hears(String reply);

        /** Hears what is said to anybody. */
        default void overhears(String page) {
            hears(page);
        }
    }

    /** An episode until it is over, at most as long as its task is. */
    void play(Over line, Ear ear) throws Exception {
        JsonNode environment = bundle.get("environment");
        String name = environment.get("name").stringValue();
        var part = new Part(
                name, scenario.get("task").stringValue(), scenario.get("id").stringValue(), environment.get("wire"));
        Set<String> before = episodes().stream()
                .map(episode -> episode.get("id").stringValue())
                .collect(Collectors.toSet());
        try (Agent agent = Agent.over(line, web, part)) {
            ear.hears(agent.reset());
            ear.hears(agent.lookAround());
            ear.hears(watched(before));
            ear.hears(web.ask("GET", "/" + name + "/graph?scenario_id=" + part.scenario(), ""));
            for (int step = 0; step < 20; step++) {
                JsonNode action = one(actions(environment));
                ObjectNode arguments = arguments(action);
                String first = action.at("/parameters/0/name").asString("");
                ear.moving(
                        action.get("name").stringValue(),
                        arguments,
                        arguments.path(first).asString(""));
                String reply = agent.step(action.get("name").stringValue(), arguments);
                if (reply.contains("\"done\":true") || reply.contains("episode is over")) {
                    return;
                }
                ear.hears(reply);
                ear.hears(agent.lookAround());
                ear.hears(watched(before));
                ear.overhears(elsewhere(name));
            }
        }
    }

    /** What somebody sees who looks at the episode while it is played, which is none of those that were there before. */
    private String watched(Set<String> before) throws Exception {
        var seen = new StringBuilder();
        for (JsonNode episode : episodes()) {
            String id = episode.get("id").stringValue();
            if (!before.contains(id)) {
                seen.append(episode).append(web.ask("GET", "/run?id=" + id, ""));
            }
        }
        return seen.toString();
    }

    private List<JsonNode> episodes() throws Exception {
        return MarkedBundles.JSON
                .readTree(web.send("GET", "/episodes", "", List.of()).body())
                .get("episodes")
                .valueStream()
                .toList();
    }

    private List<JsonNode> actions(JsonNode environment) {
        var actions = new ArrayList<JsonNode>();
        // Answers end an episode, so they are rare.
        environment.get("actions").forEach(action -> {
            String role = action.get("role").stringValue();
            if (wanted.test(role) && (!role.equals("submission") || lots.nextInt(12) == 0)) {
                actions.add(action);
            }
        });
        actions.add(MarkedBundles.JSON.createObjectNode().put("name", "no_such_action"));
        return actions;
    }

    private ObjectNode arguments(JsonNode action) {
        ObjectNode arguments = MarkedBundles.JSON.createObjectNode();
        action.path("parameters").forEach(parameter -> {
            if (lots.nextInt(10) > 0) {
                arguments.put(parameter.get("name").stringValue(), value(parameter));
            }
        });
        return arguments;
    }

    private String value(JsonNode parameter) {
        return switch (parameter.get("type").stringValue()) {
            case "service" -> one(services());
            case "severity" ->
                one(bundle.at("/environment/severities").valueStream().toList())
                        .get("name")
                        .stringValue();
            case "choice" -> one(parameter.get("values").valueStream().toList()).stringValue();
            case "integer", "number" -> "2";
            default -> one(words());
        };
    }

    private List<String> services() {
        var names = new ArrayList<String>();
        scenario.get("services").forEach(each -> names.add(each.get("name").stringValue()));
        names.add("no-such-service");
        return names;
    }

    /** What an agent might write: services, what is to be done, what might be wrong, nonsense. */
    private List<String> words() {
        var words = new ArrayList<>(services());
        for (String moves : Set.of("/remedy/steps", "/mistakes", "/neutral")) {
            scenario.at(moves).forEach(each -> words.add(each.at("/move/target").asString("nothing")));
        }
        scenario.at("/cause/keywords/keywords")
                .forEach(each -> words.add(each.get(0).stringValue()));
        words.add("everything is slow");
        return words.stream().sorted().toList();
    }

    private String elsewhere(String environment) throws Exception {
        return switch (lots.nextInt(5)) {
            case 0, 1 -> web.ask("GET", one(PAGES), "");
            case 2 -> web.ask("POST", "/reset", one(WRONG_RESETS));
            case 3 -> web.ask("GET", "/" + environment + one(List.of("/schema", "/metadata", "/splits", "/tasks")), "");
            default ->
                web.ask(
                        "POST",
                        "/" + environment + one(List.of("/tasks", "/num_tasks", "/task", "/task_range", "/splits")),
                        one(List.of("{\"split\":\"train\"}", "{\"split\":\"train\",\"index\":0}", "{\"split\":7}")));
        };
    }

    private <T> T one(List<T> many) {
        return many.get(lots.nextInt(many.size()));
    }
}

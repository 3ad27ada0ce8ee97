package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Position.Told;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/** What an agent has before it makes its first move: the observation and the state at reset, and what it is told. */
final class FirstSight {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Scenario scenario;
    private final JsonNode observation;
    private final JsonNode state;
    private final List<String> told;

    private FirstSight(Scenario scenario) {
        var episode = scenario.start("", InstantSource.fixed(Instant.EPOCH));
        this.scenario = scenario;
        this.observation = tree(episode::writeObservation);
        this.state = tree(episode::writeState);
        this.told = new ShownFacts(scenario.environment().rules())
                .of(new Told(episode.feedback(), "", ""))
                .toList();
    }

    static FirstSight of(Scenario scenario) {
        return new FirstSight(scenario);
    }

    private static JsonNode tree(Consumer<JsonGenerator> table) {
        try (var tokens = TokenBuffer.forGeneration()) {
            table.accept(tokens);
            return JSON.readTree(tokens.asParser());
        }
    }

    /** Every string and every key. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(told);
        Stream.of(observation, state).forEach(tree -> texts(tree, texts));
        return texts;
    }

    /** What is told of the task, whichever of its scenarios is played: its words, its actions and what they take. */
    List<String> rules() {
        var task = scenario.task();
        var rules = scenario.environment().rules();
        List<String> texts = new ArrayList<>(task.actions());
        texts.add(task.rules().title());
        texts.add(task.rules().documentation());
        rules.severities().stream().map(Severity::name).forEach(texts::add);
        rules.actions().stream()
                .filter(action -> task.actions().contains(action.name()))
                .forEach(action -> addAction(action, texts));
        return texts;
    }

    private static void addAction(Action action, List<String> texts) {
        texts.add(action.description());
        for (Parameter parameter : action.parameters()) {
            texts.add(parameter.name());
            texts.addAll(parameter.values());
        }
    }

    /**
     * What tells one service from another: every string but the list of all services, and of their statuses those that
     * are not healthy.
     */
    List<String> telling() {
        var rules = scenario.environment().rules();
        List<String> texts = new ArrayList<>(told);
        telling(rules.observation(), observation, texts);
        telling(rules.state(), state, texts);
        return texts;
    }

    private void telling(List<Field> fields, JsonNode object, List<String> texts) {
        for (Field field : fields) {
            JsonNode node = object.path(field.name());
            if (field.fields().isPresent()) {
                telling(field.fields().get(), node, texts);
            } else {
                telling(fact(field), node, texts);
            }
        }
    }

    private static Optional<Fact> fact(Field field) {
        return field.value()
                .filter(Reading.class::isInstance)
                .map(Reading.class::cast)
                .map(Reading::fact);
    }

    private void telling(Optional<Fact> fact, JsonNode node, List<String> texts) {
        if (fact.equals(Optional.of(Fact.OBSERVATION))) {
            telling(scenario.environment().rules().observation(), node, texts);
        } else if (fact.equals(Optional.of(Fact.STATUS))) {
            node.properties().stream()
                    .filter(status -> !status.getValue().asString("").equals(ScenarioRecord.HEALTHY))
                    .map(Map.Entry::getKey)
                    .forEach(texts::add);
        } else if (!fact.equals(Optional.of(Fact.SERVICES))) {
            texts(node, texts);
        }
    }

    /** Every list of strings, and every list of keys, by its place. */
    Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists("", observation, lists);
        lists("state", state, lists);
        return lists;
    }

    private static void lists(String place, JsonNode node, Map<String, List<String>> lists) {
        if (node.isObject()) {
            lists.put(place + " (keys)", List.copyOf(node.propertyNames()));
            node.properties().forEach(entry -> lists(inside(place, entry.getKey()), entry.getValue(), lists));
        } else if (node.isArray()) {
            lists.put(place, node.valueStream().map(each -> each.asString("")).toList());
            for (int index = 0; index < node.size(); index++) {
                lists(place + "[" + index + "]", node.get(index), lists);
            }
        }
    }

    private static String inside(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.properties().forEach(entry -> {
            texts.add(entry.getKey());
            texts(entry.getValue(), texts);
        });
        if (node.isArray()) {
            node.forEach(each -> texts(each, texts));
        }
    }
}

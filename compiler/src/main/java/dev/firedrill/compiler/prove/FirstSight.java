package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What an agent has before it makes its first move. */
final class FirstSight {
    private static final JsonFactory JSON = new JsonFactory();

    private FirstSight() {}

    /** What this scenario shows at reset: the strings and keys of observation and state, and the feedback. */
    static List<String> of(Scenario scenario) {
        var episode = scenario.start("", InstantSource.fixed(Instant.EPOCH));
        List<String> texts = new ArrayList<>();
        strings(episode::writeObservation, texts);
        strings(episode::writeState, texts);
        texts.add(episode.feedback());
        return texts;
    }

    /** What is told of the task, whichever of its scenarios is played: its words, its actions and what they take. */
    static List<String> rules(Scenario scenario) {
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

    private static void strings(Consumer<JsonGenerator> table, List<String> texts) {
        var json = new StringWriter();
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            table.accept(generator);
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json.toString())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING) {
                    texts.add(parser.getString());
                }
            }
        }
    }
}

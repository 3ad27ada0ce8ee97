package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Sayings.Saying;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/** Which names somebody has read: whole words, in any case, in what an episode has written out for its agent. */
final class Hearing {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WORD = "[\\p{L}\\p{Nd}_]";

    private final Map<String, Pattern> names = new HashMap<>();
    private final Map<String, Set<String>> inText = new HashMap<>();
    private final Set<String> always = new TreeSet<>();

    Hearing(Scenario scenario, List<Saying> sayings) {
        sayings.stream().flatMap(saying -> saying.names().stream()).distinct().forEach(name -> {
            names.put(
                    name,
                    Pattern.compile(
                            "(?<!" + WORD + ")" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?!" + WORD + ")"));
            if (StopWords.cover(name)) {
                always.add(name);
            }
        });
        // What is told of a task whoever plays it: its actions and the names of what they take.
        scenario.environment().rules().actions().stream()
                .filter(action -> scenario.task().actions().contains(action.name()))
                .forEach(action -> {
                    always.addAll(heard(action.name()));
                    action.parameters().forEach(parameter -> always.addAll(heard(parameter.name())));
                });
    }

    /** The names that are in what the episode shows now, and those that are known anyway. */
    Set<String> from(Episode episode) {
        Set<String> heard = new TreeSet<>(always);
        List.<Consumer<JsonGenerator>>of(episode::writeObservation, episode::writeState, episode::writeStep)
                .forEach(table -> read(tree(table), heard));
        return heard;
    }

    /** The names that are in the observation of an episode. */
    Set<String> inObservation(Episode episode) {
        Set<String> heard = new TreeSet<>();
        read(tree(episode::writeObservation), heard);
        return heard;
    }

    private void read(JsonNode node, Set<String> heard) {
        if (node.isString()) {
            heard.addAll(heard(node.stringValue()));
        }
        node.properties().forEach(entry -> {
            heard.addAll(heard(entry.getKey()));
            read(entry.getValue(), heard);
        });
        node.valueStream().forEach(each -> read(each, heard));
    }

    private static JsonNode tree(Consumer<JsonGenerator> table) {
        try (var tokens = TokenBuffer.forGeneration()) {
            table.accept(tokens);
            return JSON.readTree(tokens.asParser());
        }
    }

    private Set<String> heard(String text) {
        return inText.computeIfAbsent(text, fresh -> {
            Set<String> heard = new TreeSet<>();
            String plain = fresh.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            names.forEach((name, pattern) -> {
                if (pattern.matcher(plain).find()) {
                    heard.add(name);
                }
            });
            return heard;
        });
    }
}

package dev.firedrill.server.baseline;

import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What an observation shows to whoever does not read it closely: names, wherever they stand. */
public final class Shown {
    /** Words of several parts, as flags, jobs and runbook steps are called. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d]+(?:[_-][\\p{L}\\d]+)+");

    private Shown() {}

    /** The services of the scenario that the observation names, as a value or as a key. */
    public static List<String> services(JsonNode observation, Scenario scenario) {
        Set<String> found = new LinkedHashSet<>();
        collect(observation, found);
        return scenario.services().stream().filter(found::contains).toList();
    }

    /** Names anywhere in the texts of the observation, each once. */
    static List<String> names(JsonNode observation) {
        Set<String> texts = new LinkedHashSet<>();
        collect(observation, texts);
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher matcher = NAME.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group());
            }
        }
        return new ArrayList<>(names);
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.properties().forEach(property -> {
            texts.add(property.getKey());
            collect(property.getValue(), texts);
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, texts));
        }
    }
}

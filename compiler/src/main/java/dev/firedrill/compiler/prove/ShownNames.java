package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.text.KeywordSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an agent is shown at reset. */
final class ShownNames {
    private static final String EPISODE = "blind";

    private final List<String> observations;

    private ShownNames(List<String> observations) {
        this.observations = observations;
    }

    /** What is shown at the reset of any of the scenarios. */
    static ShownNames of(List<Scenario> scenarios) {
        return new ShownNames(scenarios.stream().map(ShownNames::observation).toList());
    }

    /** The observation at reset, as JSON. */
    static String observation(Scenario scenario) {
        Value shown = fresh(scenario).evaluate(new Reading(Fact.OBSERVATION));
        return shown instanceof Value.Json json ? json.json() : "";
    }

    /** An episode at its start, always under the same name and at the same time. */
    static Episode fresh(Scenario scenario) {
        return scenario.start(EPISODE, InstantSource.fixed(Instant.EPOCH));
    }

    /** Whether every part of a text, between commas, is shown; nothing and a dash need not be. */
    boolean shows(String text) {
        for (String part : text.split(", ", -1)) {
            boolean known = part.isBlank() || part.equals(Wordings.IDLE);
            if (!known && !isShown(part)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every argument of a move is shown. */
    boolean shows(ActionRequest move) {
        return move.parameters().values().stream().allMatch(value -> shows(value.asString()));
    }

    /** The scenarios by what is shown at their reset, each group by their places. */
    static Collection<List<Integer>> alike(List<Scenario> scenarios) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int index = 0; index < scenarios.size(); index++) {
            groups.computeIfAbsent(observation(scenarios.get(index)), fresh -> new ArrayList<>())
                    .add(index);
        }
        return groups.values();
    }

    private boolean isShown(String part) {
        var words = new KeywordSet(1, List.of(List.of(part)));
        return observations.stream().anyMatch(observation -> words.mentionedIn(observation) > 0);
    }
}

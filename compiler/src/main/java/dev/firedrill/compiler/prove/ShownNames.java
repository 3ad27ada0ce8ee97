package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.text.KeywordSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an agent is shown at reset. */
final class ShownNames {
    private static final String EPISODE = "blind";
    private static final Set<ParameterType> TOLD =
            EnumSet.of(ParameterType.SEVERITY, ParameterType.CHOICE, ParameterType.INTEGER, ParameterType.NUMBER);

    private final List<String> observations;

    /** The parameters, each with its action, whose values are told with it. */
    private final Set<List<String>> told;

    private final Set<String> actions;

    private ShownNames(List<String> observations, Set<String> actions, Set<List<String>> told) {
        this.observations = observations;
        this.actions = actions;
        this.told = told;
    }

    /** What is shown at the reset of any of the scenarios. */
    static ShownNames of(List<Scenario> scenarios) {
        Set<List<String>> told = scenarios.stream()
                .flatMap(scenario -> scenario.environment().rules().actions().stream())
                .flatMap(action -> action.parameters().stream()
                        .filter(parameter -> TOLD.contains(parameter.type()))
                        .map(parameter -> List.of(action.name(), parameter.name())))
                .collect(Collectors.toSet());
        Set<String> actions = scenarios.stream()
                .flatMap(scenario -> scenario.environment().rules().actions().stream())
                .map(Action::name)
                .collect(Collectors.toSet());
        return new ShownNames(scenarios.stream().map(ShownNames::observation).toList(), actions, told);
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

    /** Whether every part of a text, between commas, is shown; nothing, a dash and what names nothing need not be. */
    boolean shows(String text) {
        for (String part : text.split(", ", -1)) {
            boolean known = part.isBlank() || part.equals(Wordings.IDLE) || part.equals(Values.UNKNOWN);
            if (!known && !isShown(part)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every argument of a move is shown, and its name where no action has it; what is told with an action need not be. */
    boolean shows(ActionRequest move) {
        return (actions.contains(move.action()) || shows(move.action()))
                && move.parameters().entrySet().stream()
                        .allMatch(argument -> told.contains(List.of(move.action(), argument.getKey()))
                                || shows(argument.getValue().asString()));
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

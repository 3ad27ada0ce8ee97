package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.rules.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Policies that need nothing but what is published of a task and listed at the start: constant answers, and moves in order. */
final class BlindPolicies {
    private static final int MOST_ANSWERS = 256;
    private static final int MOST_MOVES = 1_024;
    private static final String NO_IDEA = "unknown";

    private final Task task;
    private final Briefing briefing;

    BlindPolicies(Task task) {
        this.task = task;
        this.briefing = Briefing.of(task.scenarios().get(0));
    }

    List<Policy> all() {
        List<Policy> policies = new ArrayList<>();
        policies.add(inEach("every move in order", scenario -> new Script(moves(scenario))));
        for (Action action : briefing.others()) {
            policies.add(inEach(
                    action.name() + " to the end",
                    scenario -> new Script(Collections.nCopies(task.rules().steps(), onTheFirst(action, scenario)))));
        }
        for (ActionRequest answer : answers()) {
            String words = shown(answer);
            policies.add(inEach(words + " at once", scenario -> new Script(List.of(answer))));
            policies.add(inEach("a look around, then " + words, scenario -> looking(scenario, answer)));
            policies.add(inEach(
                    "every move in order, then " + words,
                    scenario -> new Script(moves(scenario))
                            .endingWith(answer, task.rules().steps())));
        }
        briefing.answer()
                .ifPresent(answer -> policies.add(inEach(
                        "the first service listed", scenario -> looking(scenario, onTheFirst(answer, scenario)))));
        return policies;
    }

    private Policy inEach(String name, Function<Scenario, Script> script) {
        return new Policy(name, task.scenarios().stream().collect(Collectors.toMap(Scenario::id, script)));
    }

    /** Every constant answer: each word, each service that any scenario lists, and a text that says nothing. */
    private List<ActionRequest> answers() {
        List<String> services = task.scenarios().stream()
                .flatMap(scenario -> scenario.services().stream())
                .distinct()
                .toList();
        return briefing.answer()
                .map(answer -> Arguments.filled(answer, parameter -> values(parameter, services), MOST_ANSWERS))
                .orElse(List.of());
    }

    /** Every move that is no answer, by action and then by what it is aimed at. */
    private List<ActionRequest> moves(Scenario scenario) {
        return briefing.others().stream()
                .flatMap(action ->
                        Arguments.filled(action, parameter -> values(parameter, scenario.services()), MOST_MOVES)
                                .stream())
                .toList();
    }

    /** One query of each kind, of one service after the other, then the answer. */
    private Script looking(Scenario scenario, ActionRequest answer) {
        List<ActionRequest> queries = new ArrayList<>();
        List<String> services = scenario.services();
        for (Action action : briefing.others()) {
            if (action.role() == Role.DIAGNOSTIC && !services.isEmpty()) {
                String next = services.get(queries.size() % services.size());
                queries.addAll(Arguments.filled(action, parameter -> values(parameter, List.of(next)), 1));
            }
        }
        return new Script(queries).endingWith(answer, task.rules().steps());
    }

    private ActionRequest onTheFirst(Action action, Scenario scenario) {
        List<String> first = scenario.services().stream().limit(1).toList();
        return Arguments.filled(action, parameter -> values(parameter, first), 1)
                .get(0);
    }

    private List<String> values(Parameter parameter, List<String> services) {
        if (parameter.optional()) {
            return List.of();
        }
        return switch (parameter.type()) {
            case SERVICE -> services;
            case CHOICE, SEVERITY -> briefing.words(parameter);
            case TEXT -> List.of(NO_IDEA);
            case INTEGER, NUMBER -> List.of("1");
        };
    }

    private static String shown(ActionRequest request) {
        return request.action()
                + request.parameters().values().stream()
                        .map(value -> " " + value.asString())
                        .filter(value -> !value.strip().equals(NO_IDEA))
                        .collect(Collectors.joining());
    }
}

package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every move that matters in a scenario: its queries, the moves it declares, one of each sort of vain moves, and its
 * answers, with every argument that the rules can tell apart. Moves that the task does not offer are among them where
 * they would be carried out.
 */
public final class Alphabet {
    private final Scenario scenario;
    private final ScenarioRecord record;
    private final EnvironmentRules rules;
    private final Reads reads;
    private final Values values;
    private final Set<Option> options = new LinkedHashSet<>();

    private Alphabet(Scenario scenario) {
        this.scenario = scenario;
        this.record = scenario.record();
        this.rules = scenario.environment().rules();
        this.reads = Reads.of(rules, scenario.task());
        this.values = new Values(rules, reads, record);
    }

    /** The moves of a scenario, by what they are for, in a fixed order. */
    public static List<Option> of(Scenario scenario) {
        var alphabet = new Alphabet(scenario);
        alphabet.actions().forEach(alphabet::add);
        alphabet.unknown();
        return alphabet.options.stream()
                .sorted(Comparator.comparing(Option::sort))
                .toList();
    }

    /** The moves of a scenario that are no answers, in the same order. */
    static List<Option> moves(Scenario scenario) {
        return of(scenario).stream()
                .filter(option -> option.sort() != Sort.ANSWER)
                .toList();
    }

    /** The answers of a scenario. */
    static List<ActionRequest> answers(Scenario scenario) {
        return of(scenario).stream()
                .filter(option -> option.sort() == Sort.ANSWER)
                .map(Option::request)
                .toList();
    }

    /** Those that the task offers in its order, then the others. */
    private List<Action> actions() {
        List<String> offered = scenario.task().actions();
        return Stream.concat(
                        offered.stream()
                                .flatMap(name -> rules.actions().stream()
                                        .filter(action -> action.name().equals(name))),
                        rules.actions().stream().filter(action -> !offered.contains(action.name())))
                .toList();
    }

    private void add(Action action) {
        if (isAnswer(action)) {
            combinations(action, parameter -> values.read(Subject.of(action, parameter, true)))
                    .forEach(arguments -> add(action, arguments, Sort.ANSWER));
        } else if (isBarred(action) || action.role() == Role.SUBMISSION) {
            addVain(action);
        } else {
            combinations(action, parameter -> values.carriedOut(action, parameter))
                    .forEach(arguments -> add(action, arguments, sort(action, arguments)));
        }
    }

    private boolean isAnswer(Action action) {
        return scenario.task().rules().answer().filter(action.name()::equals).isPresent();
    }

    /** Whether the action is never carried out: the shaping bars it whatever happened before. */
    private boolean isBarred(Action action) {
        return !scenario.task().actions().contains(action.name())
                && (action.role() == Role.REMEDIATION && bars(StandardEvent.REMEDIATION_NOT_ALLOWED)
                        || bars(StandardEvent.ACTION_NOT_ALLOWED));
    }

    private boolean bars(StandardEvent event) {
        return reads.shaping().stream()
                .flatMap(column -> column.rules().stream())
                .anyMatch(rule ->
                        rule.event().equals(event.spelling()) && rule.when().isEmpty());
    }

    /** An action without effect; one of each kind and cost will do, unless rules look at the action itself. */
    private void addVain(Action action) {
        boolean known = !reads.looksAtActions()
                && rules.actions().stream()
                        .takeWhile(other -> other != action)
                        .anyMatch(other -> other.kind().equals(action.kind())
                                && other.seconds().equals(action.seconds())
                                && other.role() == action.role()
                                && !isAnswer(other)
                                && scenario.task().actions().contains(other.name())
                                        == scenario.task().actions().contains(action.name()));
        if (!known) {
            combinations(action, parameter -> values.read(Subject.of(action, parameter, false)))
                    .forEach(arguments -> add(action, arguments, Sort.VAIN));
        }
    }

    private List<Map<String, String>> combinations(Action action, Function<Parameter, List<String>> choices) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        for (Parameter parameter : action.parameters()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> before : all) {
                for (String value : choices.apply(parameter)) {
                    Map<String, String> arguments = new LinkedHashMap<>(before);
                    if (!value.isEmpty()) {
                        arguments.put(parameter.name(), value);
                    }
                    longer.add(arguments);
                }
            }
            all = longer;
        }
        return all;
    }

    /** What a move is for, found out by making it first. */
    private Sort sort(Action action, Map<String, String> arguments) {
        if (action.role() == Role.ASSESSMENT || action.role() == Role.ESCALATION) {
            return Sort.OTHER;
        }
        Position after = Position.start(scenario).after(scenario.move(ActionRequest.of(action.name(), arguments)));
        if (after.happened(StandardEvent.MISSING_TARGET.spelling())
                || after.happened(StandardEvent.UNKNOWN_SERVICE.spelling())) {
            return Sort.VAIN;
        }
        if (action.role() == Role.DIAGNOSTIC) {
            return Sort.QUERY;
        }
        if (after.happened(StandardEvent.MISTAKE.spelling())) {
            return values.isRemedy(action, arguments) ? Sort.REMEDY : Sort.MISTAKE;
        }
        return after.happened(StandardEvent.REMEDY.spelling()) || after.happened(StandardEvent.HELD.spelling())
                ? Sort.REMEDY
                : Sort.NEUTRAL;
    }

    /** Actions that the environment does not have: any, and those that rules name. */
    private void unknown() {
        options.add(new Option(ActionRequest.of(Values.UNKNOWN, Map.of()), Sort.VAIN));
        if (reads.fact(Fact.MOVE_ACTION)) {
            values.read(Subject.ACTION).stream()
                    .filter(name -> rules.actions().stream()
                            .noneMatch(action -> action.name().equals(name)))
                    .forEach(name -> options.add(new Option(ActionRequest.of(name, Map.of()), Sort.VAIN)));
        }
    }

    private void add(Action action, Map<String, String> arguments, Sort sort) {
        options.add(new Option(ActionRequest.of(action.name(), arguments), sort));
    }
}

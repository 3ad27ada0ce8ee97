package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.Conditions;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.bounds.MoveUnderWay;
import dev.firedrill.compiler.bounds.Raising;
import dev.firedrill.compiler.bounds.Situation;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.Event;
import dev.firedrill.compiler.resolve.EnvironmentModel.Shaping;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import dev.firedrill.engine.rules.Use;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which events can happen in a task, given its scenarios and what an agent may do in it. */
final class EventCensus {
    private final EnvironmentModel environment;
    private final Task task;
    private final List<ScenarioModel> scenarios;
    private final Set<String> impossible = new HashSet<>();

    EventCensus(EnvironmentModel environment, Task task, List<ScenarioModel> scenarios) {
        this.environment = environment;
        this.task = task;
        this.scenarios = scenarios;
        Arrays.stream(StandardEvent.values())
                .filter(event -> !canHappen(event))
                .forEach(event -> impossible.add(event.spelling()));
        environment.events().forEach((name, event) -> {
            if (!canHappen(event)) {
                impossible.add(name);
            }
        });
    }

    boolean canHappen(String event) {
        return !impossible.contains(event);
    }

    private boolean canHappen(StandardEvent event) {
        return switch (event) {
            case NEW_SERVICE, REPEAT_QUERY, UNKNOWN_SERVICE ->
                effective(Role.DIAGNOSTIC).findAny().isPresent();
            case EMPTY_QUERY ->
                effective(Role.DIAGNOSTIC)
                        .anyMatch(query -> scenarios.stream()
                                .flatMap(scenario -> Queries.cells(scenario, query).values().stream())
                                .anyMatch(Cell::empty));
            case NEW_QUERY -> effective(Role.DIAGNOSTIC).count() > 1;
            case MISSING_TARGET ->
                effective()
                        .anyMatch(action -> Raising.canRaise(
                                event,
                                Optional.of(action.role()),
                                action.target().isPresent()));
            case REMEDY -> hasRemedy() && !isHeldForGood();
            case HELD -> environment.hold().isPresent() && hasRemedy();
            case MISTAKE ->
                scenarios.stream().anyMatch(scenario -> !scenario.mistakes().isEmpty());
            case REMEDIATION_NOT_ALLOWED -> notOffered().anyMatch(action -> action.role() == Role.REMEDIATION);
            case ACTION_NOT_ALLOWED -> notOffered().findAny().isPresent();
            case RIGHT_SUBMISSION -> task.answer().isPresent();
            case WRONG_SUBMISSION -> effective(Role.SUBMISSION).findAny().isPresent();
            case PAST_HALF, EXACT_REPEAT -> task.steps() > 1;
            case UNKNOWN_ACTION, TIMEOUT -> true;
        };
    }

    private boolean hasRemedy() {
        return scenarios.stream()
                .anyMatch(scenario -> !scenario.remedy().steps().isEmpty());
    }

    /** Whether `hold` keeps the remedy back as long as the budgets of this task last. */
    private boolean isHeldForGood() {
        Situation here = Situations.of(environment, List.of(task), Use.STEP);
        return environment.hold().stream()
                .anyMatch(hold -> EventMoves.of(StandardEvent.REMEDY.spelling(), environment).stream()
                        .map(move -> Conditions.truth(hold.until().expression(), Known.in(here.with(move))))
                        .allMatch(Optional.of(false)::equals));
    }

    /** The actions other than the answer that have an effect in this task. */
    private Stream<Action> effective() {
        return environment.actions().values().stream().filter(action -> !isAnswer(action) && !isBarred(action));
    }

    private Stream<Action> effective(Role role) {
        return effective().filter(action -> action.role() == role);
    }

    private Stream<Action> notOffered() {
        return environment.actions().values().stream()
                .filter(action -> !isAnswer(action) && !task.actions().contains(action.name()));
    }

    private boolean isAnswer(Action action) {
        return task.answer()
                .filter(answer -> answer.name().equals(action.name()))
                .isPresent();
    }

    /** What a task does not offer has an effect all the same, unless the shaping always charges for it instead. */
    private boolean isBarred(Action action) {
        if (task.actions().contains(action.name())) {
            return false;
        }
        return charges(StandardEvent.ACTION_NOT_ALLOWED)
                || action.role() == Role.REMEDIATION && charges(StandardEvent.REMEDIATION_NOT_ALLOWED);
    }

    private boolean charges(StandardEvent event) {
        Optional<Shaping> column = task.shaping()
                .flatMap(name -> Optional.ofNullable(environment.shapings().get(name.value())));
        return column.stream()
                .flatMap(shaping -> shaping.rules().stream())
                .anyMatch(rule -> rule.event().value().equals(event.spelling())
                        && rule.when().isEmpty());
    }

    /** One that never happens in any task is reported as such, and does not count here. */
    private boolean canHappen(Event event) {
        boolean anywhere = Situations.moves(environment).stream()
                .map(move -> Known.in(Situations.general(environment, Use.STEP).with(move)))
                .anyMatch(known -> holds(event, known));
        Situation here = Situations.of(environment, List.of(task), Use.STEP).without(impossible);
        return !anywhere
                || Situations.moves(environment).stream()
                        .map(move -> Known.in(here.with(without(move))))
                        .anyMatch(known -> holds(event, known));
    }

    private static boolean holds(Event event, Known known) {
        return Conditions.truth(event.when().expression(), known).orElse(true);
    }

    /** The move without the classes that no scenario of the task has for it. */
    private MoveUnderWay without(MoveUnderWay move) {
        Set<String> classes = new HashSet<>(move.classes());
        classes.removeIf(impossible::contains);
        boolean effective = effective().anyMatch(action -> action.name().equals(move.action()));
        return new MoveUnderWay(move.action(), move.kind(), effective ? Set.copyOf(classes) : Set.of());
    }
}

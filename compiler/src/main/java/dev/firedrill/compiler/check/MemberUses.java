package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.Symbol;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Operation;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells which members of environments are used, by the environment that declares them or by one that extends it. */
final class MemberUses {
    private final Model model;

    MemberUses(Model model) {
        this.model = model;
    }

    /** Whether the environment has scenarios, or is extended by another. */
    boolean played(Declaration.Environment environment) {
        String name = environment.name().value();
        return model.scenarios().stream()
                        .anyMatch(scenario -> scenario.environment().syntax() == environment)
                || model.environments().stream()
                        .flatMap(other -> other.syntax().parent().stream())
                        .anyMatch(parent -> parent.value().equals(name));
    }

    /** The tasks of an environment, those it takes over included. */
    Stream<String> tasks(Declaration.Environment environment) {
        return model.environments().stream()
                .filter(resolved -> resolved.syntax() == environment)
                .flatMap(resolved -> resolved.tasks().keySet().stream());
    }

    boolean task(EnvironmentMember.Task task) {
        return model.scenarios().stream().anyMatch(scenario -> scenario.task().syntax() == task);
    }

    /** Whether a task offers the action or is answered with it, or an incident knows moves with it. */
    boolean action(EnvironmentMember.Action action) {
        String name = action.name().value();
        boolean offered = having(
                        environment -> Optional.ofNullable(environment.actions().get(name))
                                .filter(found -> found.syntax() == action)
                                .isPresent())
                .flatMap(environment -> environment.tasks().values().stream())
                .anyMatch(task -> task.actions().contains(name)
                        || task.answer()
                                .filter(answer -> answer.syntax() == action)
                                .isPresent());
        return offered
                || model.scenarios().stream()
                        .flatMap(scenario -> scenario.moves().stream())
                        .anyMatch(move -> move.action().syntax() == action);
    }

    boolean kind(EnvironmentMember.Kind kind) {
        return named(Symbol.KIND, kind.name().value());
    }

    /** Whether something names the severity, or an agent can answer with it. */
    boolean severity(EnvironmentMember.SeverityLevel level) {
        String name = level.name().value();
        boolean answerable = !level.unranked()
                && having(environment -> environment.severities().get(name) == level)
                        .flatMap(environment -> environment.actions().values().stream())
                        .flatMap(action -> action.parameters().values().stream())
                        .anyMatch(parameter -> parameter.type() == ParameterType.SEVERITY);
        return answerable || named(Symbol.SEVERITY, name);
    }

    boolean column(Name column) {
        return having(environment -> Optional.ofNullable(environment.shapings().get(column.value()))
                        .filter(found -> found.name() == column)
                        .isPresent())
                .flatMap(environment -> environment.tasks().values().stream())
                .anyMatch(task -> task.shaping()
                        .filter(name -> name.value().equals(column.value()))
                        .isPresent());
    }

    boolean rubric(Name rubric) {
        return having(environment -> Optional.ofNullable(environment.rubrics().get(rubric.value()))
                        .filter(found -> found.name() == rubric)
                        .isPresent())
                .flatMap(environment -> environment.tasks().values().stream())
                .anyMatch(task -> task.rubric()
                        .filter(name -> name.value().equals(rubric.value()))
                        .isPresent());
    }

    /** Whether something pays for the event, ends on it, counts it or replies to it. */
    boolean event(EnvironmentMember.Event event) {
        String name = event.name().value();
        return having(environment -> Optional.ofNullable(environment.events().get(name))
                        .filter(found -> found.syntax() == event)
                        .isPresent())
                .anyMatch(environment ->
                        environment.shapings().values().stream().anyMatch(column -> column.paysFor(name))
                                || environment.endsOn().stream()
                                        .anyMatch(end -> end.value().equals(name))
                                || RuleCalls.lookUp(environment, Operation.COUNT_EVENT, name)
                                || model.scenarios().stream()
                                        .anyMatch(scenario -> scenario.environment() == environment
                                                && scenario.replies().containsKey(name)));
    }

    /** What the use of an alert field lacks, as a help: a field is of use where alerts set it and a table shows it. */
    Optional<String> missing(EnvironmentMember.AlertField field) {
        String name = field.name().value();
        boolean shown = having(environment -> Optional.ofNullable(
                                environment.alertFields().get(name))
                        .filter(found -> found.name() == field.name())
                        .isPresent())
                .anyMatch(environment -> RuleCalls.lookUp(environment, Operation.ALERT, name));
        boolean set = model.scenarios().stream()
                .flatMap(scenario -> scenario.alerts().stream())
                .anyMatch(alert -> alert.fields().containsKey(name));
        if (!shown) {
            return Optional.of("show it: `" + name + " = alert." + name + "` in the alert table; or take it out");
        }
        return set ? Optional.empty() : Optional.of("set it in an alert, or take it out");
    }

    /** Whether something reads the field of the truth. */
    boolean truth(EnvironmentMember.TruthField field) {
        String name = field.name().value();
        return having(environment -> Optional.ofNullable(
                                environment.truthFields().get(name))
                        .filter(found -> found.name() == field.name())
                        .isPresent())
                .anyMatch(environment -> RuleCalls.lookUp(environment, Operation.TRUTH, name));
    }

    private Stream<EnvironmentModel> having(Predicate<EnvironmentModel> member) {
        return model.environments().stream().filter(member);
    }

    private boolean named(Symbol symbol, String name) {
        return model.references().stream()
                .anyMatch(reference ->
                        reference.symbol() == symbol && reference.name().equals(name));
    }
}

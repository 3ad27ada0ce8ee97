package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.Conditions;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.bounds.MoveUnderWay;
import dev.firedrill.compiler.bounds.Ranges;
import dev.firedrill.compiler.bounds.Situation;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Field;
import dev.firedrill.compiler.resolve.EnvironmentModel.Rubric;
import dev.firedrill.compiler.resolve.EnvironmentModel.Shaping;
import dev.firedrill.compiler.resolve.EnvironmentModel.ShapingRule;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through every rule of an environment: rubrics, shaping, events, the return and the field tables. */
final class RuleWalk {
    private final EnvironmentModel environment;
    private final Scope scope;
    private final Walk.Visitor visitor;

    private RuleWalk(EnvironmentModel environment, Scope scope, Walk.Visitor visitor) {
        this.environment = environment;
        this.scope = scope;
        this.visitor = visitor;
    }

    /** Which tasks rules are judged for. */
    enum Scope {
        /** The tasks that use a rule, with their budgets. */
        TASKS,
        /** Any task that there could be. */
        ANY
    }

    static void walk(EnvironmentModel environment, Scope scope, Walk.Visitor visitor) {
        var walk = new RuleWalk(environment, scope, visitor);
        environment.rubrics().values().forEach(walk::rubric);
        environment.shapings().values().forEach(walk::shaping);
        environment
                .events()
                .values()
                .forEach(event -> walk.moves(Situations.moves(environment), walk.everywhere(Use.STEP))
                        .forEach(known -> Walk.condition(event.when(), known, visitor)));
        environment
                .hold()
                .ifPresent(hold -> walk.moves(EventMoves.of("remedy", environment), walk.everywhere(Use.STEP))
                        .forEach(known -> Walk.condition(hold.until(), known, visitor)));
        environment.returns().ifPresent(returns -> Walk.value(returns, walk.known(Use.RETURN), visitor));
        walk.fields(environment.alert());
        walk.fields(environment.observation());
        walk.fields(environment.state());
        walk.fields(environment.step());
        environment.afterEnd().fields().ifPresent(walk::fields);
    }

    /** The tasks of the environment that use the rubric. */
    static List<Task> graded(EnvironmentModel environment, Rubric rubric) {
        return environment.tasks().values().stream()
                .filter(task -> task.rubric()
                        .filter(name -> name.value().equals(rubric.name().value()))
                        .isPresent())
                .toList();
    }

    /** The tasks of the environment that use the column. */
    static List<Task> shaped(EnvironmentModel environment, Shaping shaping) {
        return environment.tasks().values().stream()
                .filter(task -> task.shaping()
                        .filter(name -> name.value().equals(shaping.name().value()))
                        .isPresent())
                .toList();
    }

    private Situation situation(Collection<Task> tasks, Use use) {
        return scope == Scope.ANY ? Situations.general(environment, use) : Situations.of(environment, tasks, use);
    }

    private Situation everywhere(Use use) {
        return situation(environment.tasks().values(), use);
    }

    private Known known(Use use) {
        return Known.in(everywhere(use));
    }

    private List<Known> moves(List<MoveUnderWay> moves, Situation situation) {
        return moves.stream().map(move -> Known.in(situation.with(move))).toList();
    }

    private void rubric(Rubric rubric) {
        Situation situation = situation(graded(environment, rubric), Use.RUBRIC);
        Optional<Known> here = Optional.of(Known.in(situation));
        for (Lowered requirement : rubric.requirements()) {
            here.ifPresent(known -> Walk.condition(requirement, known, visitor));
            here = here.flatMap(known -> Conditions.assume(requirement.expression(), true, known));
        }
        here.ifPresent(qualified -> score(rubric, qualified));
        Known after = RubricKnowledge.scored(rubric, Known.in(situation));
        rubric.reports().values().forEach(report -> Walk.value(report, after, visitor));
    }

    private void score(Rubric rubric, Known qualified) {
        Known known = qualified;
        for (Map.Entry<String, Lowered> component : rubric.components().entrySet()) {
            Walk.value(component.getValue(), known, visitor);
            known = known.with(
                    component.getKey(), Ranges.of(component.getValue().expression(), known));
        }
        Known scored = known;
        rubric.total().ifPresent(total -> Walk.value(total, scored, visitor));
    }

    private void shaping(Shaping shaping) {
        Situation situation = situation(shaped(environment, shaping), Use.STEP);
        for (ShapingRule rule : shaping.rules()) {
            for (Known known : moves(EventMoves.of(rule.event().value(), environment), situation)) {
                Optional<Known> here = Optional.of(known);
                if (rule.when().isPresent()) {
                    Lowered when = rule.when().get();
                    Walk.condition(when, known, visitor);
                    here = Conditions.assume(when.expression(), true, known);
                }
                here.ifPresent(paying -> Walk.value(rule.amount(), paying, visitor));
            }
        }
    }

    private void fields(List<Field> fields) {
        for (Field field : fields) {
            field.fields().ifPresent(this::fields);
            Optional<Known> here = Optional.of(known(Use.FIELD));
            if (field.when().isPresent()) {
                Lowered when = field.when().get();
                here.ifPresent(known -> Walk.condition(when, known, visitor));
                here = here.flatMap(known -> Conditions.assume(when.expression(), true, known));
            }
            here.ifPresent(shown -> field.value().ifPresent(value -> value(value, shown)));
        }
    }

    private void value(Lowered value, Known known) {
        if (value.type() == ValueType.BOOLEAN) {
            Walk.condition(value, known, visitor);
        } else {
            Walk.value(value, known, visitor);
        }
    }
}

package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.DrillModel.Item;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.DottedName;
import dev.firedrill.compiler.syntax.DrillItem;
import dev.firedrill.compiler.syntax.DrillItem.Expectation;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.engine.rules.StandardEvent;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves a drill for one of its scenarios. */
final class DrillResolver {
    private static final BigDecimal LONGEST_WAIT =
            BigDecimal.valueOf(Duration.ofDays(365).toSeconds());

    private final ScenarioModel scenario;
    private final ExpressionScope scope;
    private final MoveResolver moves;
    private final Names names;

    private DrillResolver(ScenarioModel scenario, Names names) {
        this.scenario = scenario;
        this.scope = scope(scenario);
        this.moves = new MoveResolver(scenario.environment(), scenario.topology(), names);
        this.names = names;
    }

    static DrillModel resolve(Declaration.Drill syntax, ScenarioModel scenario, Names names) {
        var resolver = new DrillResolver(scenario, names);
        List<Item> items = new ArrayList<>();
        for (DrillItem item : syntax.items()) {
            if (item instanceof DrillItem.Play play) {
                resolver.moves.checkLoosely(play.move(), resolver.scenario.moves());
                items.add(new DrillModel.Play(play.move()));
            } else if (item instanceof DrillItem.Wait wait) {
                resolver.waiting(wait).ifPresent(items::add);
            } else if (item instanceof DrillItem.Expect expect) {
                expect.expectations()
                        .forEach(expectation -> resolver.expect(expectation)
                                .ifPresent(lowered -> items.add(new DrillModel.Expect(expectation, lowered))));
            }
        }
        return new DrillModel(syntax, scenario, items);
    }

    private Optional<Item> waiting(DrillItem.Wait wait) {
        BigDecimal seconds = wait.time().value();
        if (seconds.signum() <= 0 || seconds.compareTo(LONGEST_WAIT) > 0) {
            return refused(
                    wait, "longer than 0s and at most 365d", wait.time().span().text());
        }
        if (!scenario.task().wall()) {
            return refused(wait, "on a scenario whose task has `clock wall`", scenario.name());
        }
        return Optional.of(
                new DrillModel.Wait(Duration.ofMillis(seconds.movePointRight(3).longValue())));
    }

    private Optional<Item> refused(DrillItem.Wait wait, String right, String found) {
        names.diagnostics().report(DiagnosticCode.VALUE_OUT_OF_RANGE, wait.span(), "a wait", right, found);
        return Optional.empty();
    }

    private Optional<Lowered> expect(Expectation expectation) {
        if (expectation instanceof Expectation.Figure figure) {
            return ExpressionResolver.resolve(reading(figure.fact()), ValueType.NUMBER, scope, names);
        }
        if (expectation instanceof Expectation.Contains contains) {
            return ExpressionResolver.resolve(reading(contains.fact()), ValueType.TEXT, scope, names);
        }
        if (expectation instanceof Expectation.Holds holds) {
            Optional<Lowered> condition = ExpressionResolver.resolve(holds.condition(), scope, names);
            if (condition.isPresent() && condition.get().type() == ValueType.TEXT) {
                return condition;
            }
            return condition.filter(lowered -> isBoolean(lowered));
        }
        throw new AssertionError(expectation);
    }

    private boolean isBoolean(Lowered lowered) {
        if (lowered.type() == ValueType.BOOLEAN) {
            return true;
        }
        names.diagnostics()
                .report(
                        DiagnosticCode.TYPE_MISMATCH,
                        lowered.span(),
                        "a condition",
                        lowered.type().description());
        return false;
    }

    private static Expression reading(Name fact) {
        return new Expression.Reference(fact.span(), new DottedName(fact.span(), List.of(fact)));
    }

    private static ExpressionScope scope(ScenarioModel scenario) {
        EnvironmentModel environment = scenario.environment();
        Set<String> events = new LinkedHashSet<>();
        Arrays.stream(StandardEvent.values()).forEach(event -> events.add(event.spelling()));
        events.addAll(environment.events().keySet());
        Map<String, ValueType> answers = new LinkedHashMap<>();
        scenario.task()
                .answer()
                .map(Action::parameters)
                .ifPresent(parameters -> parameters.forEach(
                        (name, parameter) -> answers.put(name, ExpressionScope.typeOf(parameter.type()))));
        Map<String, ValueType> components = new LinkedHashMap<>();
        scenario.task()
                .rubric()
                .map(name -> environment.rubrics().get(name.value()))
                .ifPresent(rubric -> rubric.figures().entrySet().stream()
                        .filter(figure -> figure.getValue().type() == ValueType.NUMBER)
                        .forEach(figure -> components.put(figure.getKey(), ValueType.NUMBER)));
        return new ExpressionScope(
                Use.FIELD,
                environment.severities().keySet(),
                environment.kinds().keySet(),
                environment.actions().keySet(),
                ExpressionScope.queries(environment.actions()),
                events,
                answers,
                scenario.task().answer().isEmpty() && environment.endsOn().isEmpty(),
                ExpressionScope.parameters(environment.actions().values()),
                ExpressionScope.alertFields(environment.alertFields()),
                ExpressionScope.truthFields(environment.truthFields()),
                components,
                Set.copyOf(scenario.topology().knownServices()));
    }
}

package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Field;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A field that agents see before the end and that reads the severity, the cause or what resolved the incident. */
final class TruthInSight implements Check {
    private static final Set<Fact> TRUTH = Set.of(Fact.SEVERITY, Fact.CAUSE_SERVICE, Fact.CAUSE, Fact.RESOLUTION);

    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (EnvironmentModel environment : model.environments()) {
            Stream.of(environment.alert(), environment.observation(), environment.state(), environment.step())
                    .forEach(fields -> check(fields, diagnostics));
        }
    }

    private static void check(List<Field> fields, Diagnostics diagnostics) {
        for (Field field : fields) {
            field.fields().ifPresent(inner -> check(inner, diagnostics));
            field.rules()
                    .forEach(rule -> RuleCalls.parts(rule)
                            .filter(TruthInSight::isTruth)
                            .findFirst()
                            .ifPresent(truth -> report(field, rule, truth, diagnostics)));
        }
    }

    private static boolean isTruth(Expression part) {
        return part instanceof Expression.Reading reading && TRUTH.contains(reading.fact())
                || part instanceof Expression.Call call && call.operation() == Operation.TRUTH;
    }

    private static void report(Field field, Lowered rule, Expression truth, Diagnostics diagnostics) {
        diagnostics
                .report(
                        DiagnosticCode.TRUTH_IN_SIGHT,
                        rule.placeOf(truth),
                        field.name().value())
                .help("put it into a `report` of the rubric, which is shown with the grade");
    }
}

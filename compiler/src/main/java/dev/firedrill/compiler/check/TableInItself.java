package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Field;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.FieldTableKind;
import java.util.List;

/** A field that shows what is itself made of the field's table. */
final class TableInItself implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (EnvironmentModel environment : model.environments()) {
            check(environment.alert(), FieldTableKind.ALERT, diagnostics);
            check(environment.observation(), FieldTableKind.OBSERVATION, diagnostics);
        }
    }

    private static void check(List<Field> fields, FieldTableKind table, Diagnostics diagnostics) {
        for (Field field : fields) {
            field.fields().ifPresent(inner -> check(inner, table, diagnostics));
            field.rules().forEach(rule -> check(rule, table, diagnostics));
        }
    }

    private static void check(Lowered rule, FieldTableKind table, Diagnostics diagnostics) {
        RuleCalls.parts(rule).forEach(part -> {
            if (part instanceof Expression.Reading reading && !table.shows(reading.fact())) {
                report(rule, reading, table, diagnostics);
            }
        });
    }

    private static void report(
            Lowered rule, Expression.Reading reading, FieldTableKind table, Diagnostics diagnostics) {
        Fact fact = reading.fact();
        diagnostics
                .report(DiagnosticCode.FACT_NOT_READABLE, rule.placeOf(reading), fact.spelling(), table.description())
                .help("it is made of that table itself; show it in `state` or `step`, or read single facts here");
    }
}

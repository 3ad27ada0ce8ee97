package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.EnvironmentModel.Event;
import dev.firedrill.compiler.resolve.EnvironmentModel.Rubric;
import dev.firedrill.compiler.resolve.EnvironmentModel.Shaping;
import dev.firedrill.compiler.resolve.EnvironmentModel.ShapingRule;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.EnvironmentMember.ShapingRow;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.RubricMember;
import dev.firedrill.engine.rules.StandardEvent;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves shaping, events and rubrics. */
final class RuleResolver {
    private static final String TOTAL = "total";

    private final ExpressionScope scope;
    private final Names names;

    RuleResolver(ExpressionScope scope, Names names) {
        this.scope = scope;
        this.names = names;
    }

    Map<String, Shaping> shapings(Map<String, EnvironmentMembers.Column> columns) {
        Map<String, Shaping> shapings = new LinkedHashMap<>();
        columns.forEach((name, column) -> shapings.put(name, shaping(column)));
        return shapings;
    }

    private Shaping shaping(EnvironmentMembers.Column column) {
        List<ShapingRule> rules = new ArrayList<>();
        int width = column.table().columns().size();
        for (ShapingRow row : column.table().rows()) {
            if (row.cells().size() != width) {
                names.diagnostics()
                        .report(
                                DiagnosticCode.CELL_COUNT,
                                row.span(),
                                row.cells().size(),
                                width)
                        .help("give one cell for each column; `-` where the event pays nothing");
            } else if (names.known(row.event().span(), row.event().value(), Symbol.EVENT, scope.events())) {
                row.cells()
                        .get(column.index())
                        .flatMap(amount -> rule(row, amount))
                        .ifPresent(rules::add);
            }
        }
        return new Shaping(column.name(), rules);
    }

    private Optional<ShapingRule> rule(ShapingRow row, Expression amount) {
        Optional<Lowered> lowered = ExpressionResolver.resolve(amount, ValueType.NUMBER, scope.in(Use.STEP), names);
        Optional<Lowered> when = row.when().flatMap(this::condition);
        return lowered.map(value -> new ShapingRule(row.span(), row.event(), value, when, row.because()));
    }

    private Optional<Lowered> condition(Expression expression) {
        return ExpressionResolver.resolve(expression, ValueType.BOOLEAN, scope.in(Use.STEP), names);
    }

    Map<String, Event> events(List<EnvironmentMember.Event> members) {
        Map<String, Event> events = new LinkedHashMap<>();
        for (EnvironmentMember.Event member : members) {
            if (StandardEvent.named(member.name().value()).isPresent()) {
                ActionResolver.reportBuiltIn(member.name(), Symbol.EVENT, names);
            }
            condition(member.when()).ifPresent(when -> events.put(member.name().value(), new Event(member, when)));
        }
        return events;
    }

    Map<String, Rubric> rubrics(List<EnvironmentMember.Rubric> members) {
        Map<String, Rubric> rubrics = new LinkedHashMap<>();
        members.forEach(member -> rubrics.put(member.name().value(), rubric(member)));
        return rubrics;
    }

    private Rubric rubric(EnvironmentMember.Rubric member) {
        List<Lowered> requirements = new ArrayList<>();
        Map<String, Lowered> components = new LinkedHashMap<>();
        Map<String, Lowered> reports = new LinkedHashMap<>();
        Map<String, ValueType> named = new LinkedHashMap<>();
        Optional<Lowered> total = Optional.empty();
        for (RubricMember part : member.members()) {
            ExpressionScope here = scope.in(Use.RUBRIC).withComponents(Map.copyOf(named));
            if (part instanceof RubricMember.Require require) {
                ExpressionResolver.resolve(require.condition(), ValueType.BOOLEAN, here, names)
                        .ifPresent(requirements::add);
            } else if (part instanceof RubricMember.Report report) {
                put(report.name(), ExpressionResolver.resolve(report.value(), here, names), reports, named);
            } else if (part instanceof RubricMember.Component component) {
                var value = ExpressionResolver.resolve(component.value(), ValueType.NUMBER, here, names);
                if (component.name().value().equals(TOTAL)) {
                    total = value;
                } else {
                    put(component.name(), value, components, named);
                }
            }
        }
        return new Rubric(member.name(), member.span(), requirements, components, total, reports);
    }

    private void put(Name name, Optional<Lowered> value, Map<String, Lowered> figures, Map<String, ValueType> named) {
        if (named.containsKey(name.value())) {
            names.diagnostics()
                    .report(DiagnosticCode.DUPLICATE_NAME, name.span(), "component", name.value())
                    .help("give one of them another name");
            return;
        }
        value.ifPresent(lowered -> {
            figures.put(name.value(), lowered);
            named.put(name.value(), lowered.type());
        });
    }
}

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
                                counted(row.cells().size(), "cell"),
                                counted(width, "column"))
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

    /** Requirements are judged before anything is scored; components see those above them, reports all figures. */
    private Rubric rubric(EnvironmentMember.Rubric member) {
        ExpressionScope bare = scope.in(Use.RUBRIC);
        List<Lowered> requirements = new ArrayList<>();
        Map<String, Lowered> components = new LinkedHashMap<>();
        Map<String, Lowered> reports = new LinkedHashMap<>();
        Map<String, ValueType> numbers = new LinkedHashMap<>();
        Optional<Lowered> total = Optional.empty();
        for (RubricMember part : member.members()) {
            if (part instanceof RubricMember.Require require) {
                ExpressionResolver.resolve(require.condition(), ValueType.BOOLEAN, bare, names)
                        .ifPresent(requirements::add);
            } else if (part instanceof RubricMember.Report report) {
                reportTwice(report.name(), components, reports);
                ExpressionResolver.resolve(report.value(), bare.withComponents(numbers(numbers, reports)), names)
                        .ifPresent(value -> reports.put(report.name().value(), value));
            } else if (part instanceof RubricMember.Component component) {
                ExpressionScope here = bare.withComponents(Map.copyOf(numbers));
                var value = ExpressionResolver.resolve(component.value(), ValueType.NUMBER, here, names);
                if (component.name().value().equals(TOTAL)) {
                    total = value;
                } else {
                    reportTwice(component.name(), components, reports);
                    // Known even where its value did not bind: one mistake, one finding.
                    numbers.put(component.name().value(), ValueType.NUMBER);
                    value.ifPresent(lowered -> components.put(component.name().value(), lowered));
                }
            }
        }
        return new Rubric(member.name(), member.span(), requirements, components, total, reports);
    }

    private static Map<String, ValueType> numbers(Map<String, ValueType> components, Map<String, Lowered> reports) {
        Map<String, ValueType> numbers = new LinkedHashMap<>(components);
        reports.forEach((name, report) -> {
            if (report.type() == ValueType.NUMBER) {
                numbers.put(name, ValueType.NUMBER);
            }
        });
        return numbers;
    }

    private void reportTwice(Name name, Map<String, Lowered> components, Map<String, Lowered> reports) {
        if (components.containsKey(name.value()) || reports.containsKey(name.value())) {
            names.diagnostics()
                    .report(DiagnosticCode.DUPLICATE_NAME, name.span(), "component", name.value())
                    .help("give one of them another name");
        }
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}

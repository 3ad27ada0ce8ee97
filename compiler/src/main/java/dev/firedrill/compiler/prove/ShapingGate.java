package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Position;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The condition of a row of the shaping table has to fail at some time in one of the columns: else it says nothing. */
final class ShapingGate implements RuleTrial {
    private final ShapingRule row;
    private final List<Shaping> columns;
    private boolean failed;

    ShapingGate(ShapingRule row, List<Shaping> columns) {
        this.row = row;
        this.columns = columns;
    }

    /** Whether the rule is a cell of the row. */
    boolean isOf(ShapingRule rule) {
        return rule.event().equals(row.event()) && rule.when().equals(row.when());
    }

    @Override
    public boolean isUsedBy(Task task) {
        return cells(task).findAny().isPresent();
    }

    private Stream<ShapingRule> cells(Task task) {
        return columns.stream()
                .filter(column -> RuleTrial.isColumnOf(column, task))
                .flatMap(column -> column.rules().stream())
                .filter(this::isOf);
    }

    @Override
    public boolean isOfSteps() {
        return true;
    }

    @Override
    public void see(Position before, Position after) {
        if (!failed && after.happened(row.event())) {
            Task task = after.scenario().task();
            List<ShapingRule> rules = columns.stream()
                    .filter(column -> RuleTrial.isColumnOf(column, task))
                    .findFirst()
                    .map(Shaping::rules)
                    .orElse(List.of());
            failed = IntStream.range(0, rules.size())
                    .filter(index -> isOf(rules.get(index)))
                    .anyMatch(index -> after.shaping(place -> place == index).signum() == 0);
        }
    }

    @Override
    public boolean settled() {
        return failed;
    }

    @Override
    public String dead() {
        return "the condition of " + shown(row) + " holds whenever it happens";
    }

    @Override
    public boolean isDecidable() {
        return isDecidable(row);
    }

    static String shown(ShapingRule rule) {
        return "the rule for `" + rule.event() + "`";
    }

    /** An exact repeat hangs on every move before it, and arguments of the answer are told apart for the rubric alone. */
    static boolean isDecidable(ShapingRule rule) {
        return !rule.event().equals(StandardEvent.EXACT_REPEAT.spelling())
                && Stream.concat(Stream.of(rule.amount()), rule.when().stream()).noneMatch(ShapingGate::readsAnswer);
    }

    private static boolean readsAnswer(Expression rule) {
        return rule instanceof Call call
                && (call.operation() == Operation.ANSWER
                        || call.arguments().stream().anyMatch(ShapingGate::readsAnswer));
    }
}

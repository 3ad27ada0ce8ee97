package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Position;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;

/** A rule of a shaping column has to pay something at some time. */
final class PaidRule implements RuleTrial {
    private final Shaping column;
    private final int index;
    private boolean happened;
    private boolean pays;

    PaidRule(Shaping column, int index) {
        this.column = column;
        this.index = index;
    }

    private ShapingRule rule() {
        return column.rules().get(index);
    }

    @Override
    public boolean isUsedBy(Task task) {
        return RuleTrial.isColumnOf(column, task);
    }

    @Override
    public boolean isOfSteps() {
        return true;
    }

    @Override
    public void see(Position before, Position after) {
        if (!pays && after.happened(rule().event())) {
            happened = true;
            pays = after.shaping(place -> place == index).signum() != 0;
        }
    }

    @Override
    public boolean settled() {
        return pays;
    }

    @Override
    public String dead() {
        return ShapingGate.shown(rule()) + " of `" + column.name() + "` never pays anything"
                + (happened ? "" : ", since it never happens");
    }

    @Override
    public boolean isDecidable() {
        return ShapingGate.isDecidable(rule());
    }
}

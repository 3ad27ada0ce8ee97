package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Gauge;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;

/** A requirement of a rubric has to hold in some episode, and to fail in another. */
final class RequirementGate implements RuleTrial {
    private final Rubric rubric;
    private final int index;
    private final Gauge gauge;
    private boolean held;
    private boolean failed;

    RequirementGate(Rubric rubric, int index, Environment environment) {
        this.rubric = rubric;
        this.index = index;
        this.gauge = Gauge.of(rubric.requirements().get(index), environment);
    }

    @Override
    public boolean isUsedBy(Task task) {
        return RuleTrial.isRubricOf(rubric, task);
    }

    @Override
    public boolean isOfSteps() {
        return false;
    }

    @Override
    public void see(Position before, Position after) {
        if (after.grade().isPresent()) {
            boolean holds = gauge.of(after).equals(new Value.Truth(true));
            held |= holds;
            failed |= !holds;
        }
    }

    @Override
    public boolean settled() {
        return held && failed;
    }

    @Override
    public String dead() {
        String name = rubric.requirements().size() == 1 ? "the requirement" : "requirement " + (index + 1);
        return name + " of `" + rubric.name() + "` " + (held ? "never fails" : "never holds");
    }

    @Override
    public boolean isDecidable() {
        return true;
    }
}

package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Position;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** A component of a rubric has to be worth something else in some episode than in another. */
final class GradedComponent implements RuleTrial {
    private final Rubric rubric;
    private final String name;
    private final Set<BigFraction> values = new HashSet<>();

    GradedComponent(Rubric rubric, String name) {
        this.rubric = rubric;
        this.name = name;
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
        after.grade().stream()
                .flatMap(grade -> grade.components().stream())
                .filter(component -> component.name().equals(name))
                .forEach(component -> values.add(component.value()));
    }

    @Override
    public boolean settled() {
        return values.size() > 1;
    }

    @Override
    public String dead() {
        return "`" + name + "` of `" + rubric.name() + "` is the same in every ending";
    }

    @Override
    public boolean isDecidable() {
        return true;
    }
}

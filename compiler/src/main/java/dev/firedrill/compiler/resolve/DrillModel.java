package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.DrillItem.Expectation;
import dev.firedrill.compiler.syntax.Move;
import java.time.Duration;
import java.util.List;

/** A drill on one scenario, with its expectations lowered for that scenario. */
public record DrillModel(Declaration.Drill syntax, ScenarioModel scenario, List<Item> items) {
    /** A move to make, time that passes, or something that must hold. */
    public sealed interface Item permits Play, Wait, Expect {}

    /** A move to make. */
    public record Play(Move move) implements Item {}

    /** Time that passes on the clock that a task with `clock wall` reads. */
    public record Wait(Duration time) implements Item {}

    /** Something that must hold now. */
    public record Expect(Expectation syntax, Lowered condition) implements Item {}
}

package dev.firedrill.engine;

import dev.firedrill.engine.bundle.EnvironmentRules;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A task of an environment: what is offered, what it pays, how it is graded. Immutable. */
public final class Task {
    private final EnvironmentRules.Task rules;
    private final List<ActionEntry> offered;
    private final BitSet offeredIndexes = new BitSet();
    private final ShapingTable shaping;
    private final Optional<RubricTable> rubric;
    private final long budgetMillis;
    private final int answer;
    private final List<Scenario> scenarios;

    /** The compiled parts that {@link TaskCompiler} found for a task. */
    record Parts(
            List<ActionEntry> offered,
            Optional<ActionEntry> answer,
            ShapingTable shaping,
            Optional<RubricTable> rubric,
            long budgetMillis) {}

    Task(EnvironmentRules.Task rules, Parts parts, List<Scenario> scenarios) {
        this.rules = rules;
        this.offered = parts.offered();
        this.shaping = parts.shaping();
        this.rubric = parts.rubric();
        this.budgetMillis = parts.budgetMillis();
        this.answer = parts.answer().map(ActionEntry::index).orElse(-1);
        this.scenarios = scenarios;
        offered.forEach(action -> offeredIndexes.set(action.index()));
    }

    /** The task as the bundle holds it. */
    public EnvironmentRules.Task rules() {
        return rules;
    }

    /** The task's name. */
    public String id() {
        return rules.id();
    }

    /** The names of the actions it offers, in the order of `allow`, categories written out. */
    public List<String> actions() {
        return offered.stream().map(ActionEntry::name).toList();
    }

    /** Its scenarios; their order is `scenario_index`, from 0. */
    public List<Scenario> scenarios() {
        return List.copyOf(scenarios);
    }

    boolean offers(ActionEntry action) {
        return offeredIndexes.get(action.index());
    }

    boolean isAnswer(ActionEntry action) {
        return action.index() == answer;
    }

    ShapingTable shaping() {
        return shaping;
    }

    Optional<RubricTable> rubric() {
        return rubric;
    }

    /** The time budget; 0 where there is none. */
    long budgetMillis() {
        return budgetMillis;
    }
}

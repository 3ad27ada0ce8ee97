package dev.firedrill.engine;

import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.ProofRecord;
import dev.firedrill.engine.expression.Compiled.Condition;
import dev.firedrill.engine.expression.Compiled.NumberFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bundle compiled to tables: immutable, safe to share between threads. */
public final class Environment {
    private final Bundle bundle;
    private final EnvironmentRules rules;
    private final Declarations declarations;
    private final Tables tables;
    private final List<OwnEvent> ownEvents;
    private final long endingEvents;
    private final Optional<Hold> hold;
    private final Optional<NumberFunction> returns;
    private final Map<String, Long> components;
    private final List<ProofRecord> proofs;
    private final ActionDecoder decoder;
    private final List<Task> tasks;
    private final List<Scenario> scenarios;

    /** An event of the environment's own. */
    record OwnEvent(int index, Condition when, boolean once) {}

    /** Keeps the remedy from being carried out until a condition holds, and says why. */
    record Hold(Condition until, Note because) {}

    /** The compiled parts of the rules. {@code endingEvents} are bits by event index. */
    record Parts(
            Bundle bundle,
            Declarations declarations,
            Tables tables,
            List<OwnEvent> ownEvents,
            long endingEvents,
            Optional<Hold> hold,
            Optional<NumberFunction> returns,
            Map<String, Long> components,
            List<ProofRecord> proofs) {}

    /** The tasks and scenarios, which refer back to the environment. */
    interface Content {
        List<Task> tasks(Environment environment) throws BundleException;
    }

    Environment(Parts parts, Content content) throws BundleException {
        bundle = parts.bundle();
        rules = bundle.environment();
        declarations = parts.declarations();
        tables = parts.tables();
        ownEvents = parts.ownEvents();
        endingEvents = parts.endingEvents();
        hold = parts.hold();
        returns = parts.returns();
        components = parts.components();
        proofs = parts.proofs();
        decoder = new ActionDecoder(rules);
        tasks = content.tasks(this);
        scenarios = tasks.stream().flatMap(task -> task.scenarios().stream()).toList();
    }

    /** Checks every reference, type and limit of the bundle and compiles it. */
    public static Environment of(Bundle bundle) throws BundleException {
        return EnvironmentCompiler.compile(bundle);
    }

    /** What it was compiled from. */
    public Bundle bundle() {
        return bundle;
    }

    /** The rules as the bundle holds them. */
    public EnvironmentRules rules() {
        return rules;
    }

    /** The environment's name. */
    public String name() {
        return rules.name();
    }

    /** The tasks as declared. */
    public List<Task> tasks() {
        return tasks;
    }

    /** The task of that name. */
    public Optional<Task> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** Every scenario, by task; the first is the default one. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** The scenario of that name. */
    public Optional<Scenario> scenario(String id) {
        return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** What was proved of its scenarios, as the bundle says; the moves in it are nobody's word for what they bring. */
    public List<ProofRecord> proofs() {
        return proofs;
    }

    /** Reads actions in the environment's wire form. */
    public ActionDecoder decoder() {
        return decoder;
    }

    /** What the fields of its tables can hold. */
    public Shape.Tables shapes() {
        return new Shape.Tables(
                tables.alert().shape(),
                tables.observation().shape(),
                tables.state().shape(),
                tables.step().shape());
    }

    Declarations declarations() {
        return declarations;
    }

    Tables tables() {
        return tables;
    }

    List<OwnEvent> ownEvents() {
        return ownEvents;
    }

    long endingEvents() {
        return endingEvents;
    }

    Optional<Hold> hold() {
        return hold;
    }

    /** The components and numeric reports of any rubric, with the length of their values in bits. */
    Map<String, Long> components() {
        return components;
    }

    Optional<NumberFunction> returns() {
        return returns;
    }
}

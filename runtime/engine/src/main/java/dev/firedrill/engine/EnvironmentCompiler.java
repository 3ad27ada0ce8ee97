package dev.firedrill.engine;

import dev.firedrill.engine.Environment.Hold;
import dev.firedrill.engine.Environment.OwnEvent;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.expression.Compiled.NumberFunction;
import dev.firedrill.engine.expression.ExpressionCompiler;
import dev.firedrill.engine.expression.Scope;
import dev.firedrill.engine.rules.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a bundle and compiles it, part by part. */
final class EnvironmentCompiler {
    private final Bundle bundle;
    private final EnvironmentRules rules;
    private final Declarations declarations;

    private EnvironmentCompiler(Bundle bundle) throws BundleException {
        this.bundle = bundle;
        this.rules = bundle.environment();
        this.declarations = Declarations.of(rules);
    }

    static Environment compile(Bundle bundle) throws BundleException {
        return new EnvironmentCompiler(bundle).compile();
    }

    private Environment compile() throws BundleException {
        WireCheck.check(rules, Declarations.RULES.at("wire"));
        var shapings = shapings();
        var rubrics = rubrics();
        var components = longest(rubrics);
        var parts = new Environment.Parts(
                bundle,
                declarations,
                Tables.of(rules, declarations, components),
                ownEvents(),
                endingEvents(),
                hold(),
                returns(),
                components,
                bundle.proofs());
        var compiler = new TaskCompiler(declarations, shapings, rubrics);
        return new Environment(parts, environment -> tasks(environment, compiler));
    }

    private Map<String, ShapingTable> shapings() throws BundleException {
        var pointer = Declarations.RULES.at("shapings");
        Check.names(rules.shapings(), Shaping::name, "name", pointer);
        var shapings = new LinkedHashMap<String, ShapingTable>();
        for (var shaping : rules.shapings()) {
            shapings.put(shaping.name(), ShapingTable.of(shaping, declarations, pointer.at(shapings.size())));
        }
        return shapings;
    }

    private Map<String, RubricTable> rubrics() throws BundleException {
        var pointer = Declarations.RULES.at("rubrics");
        Check.names(rules.rubrics(), Rubric::name, "name", pointer);
        var rubrics = new LinkedHashMap<String, RubricTable>();
        for (var rubric : rules.rubrics()) {
            rubrics.put(rubric.name(), RubricTable.of(rubric, declarations.vocabulary(), pointer.at(rubrics.size())));
        }
        return rubrics;
    }

    private static Map<String, Long> longest(Map<String, RubricTable> rubrics) {
        var longest = new LinkedHashMap<String, Long>();
        rubrics.values().forEach(rubric -> rubric.bits().forEach((name, bits) -> longest.merge(name, bits, Math::max)));
        return longest;
    }

    private List<OwnEvent> ownEvents() throws BundleException {
        var events = new ArrayList<OwnEvent>();
        for (int index = 0; index < rules.events().size(); index++) {
            var event = rules.events().get(index);
            var when = ExpressionCompiler.condition(
                    event.when(),
                    declarations.vocabulary(),
                    Scope.of(Use.STEP),
                    Declarations.RULES.at("events").at(index).at("when"));
            events.add(new OwnEvent(declarations.events().indexOf(event.name()), when, event.once()));
        }
        return List.copyOf(events);
    }

    private long endingEvents() throws BundleException {
        Check.known(rules.endsOn(), declarations.events(), "event", Declarations.RULES.at("endsOn"));
        long bits = 0;
        for (var event : rules.endsOn()) {
            bits |= 1L << declarations.events().indexOf(event);
        }
        return bits;
    }

    private Optional<Hold> hold() throws BundleException {
        if (rules.hold().isEmpty()) {
            return Optional.empty();
        }
        var hold = rules.hold().get();
        var until = ExpressionCompiler.condition(
                hold.until(),
                declarations.vocabulary(),
                Scope.of(Use.STEP),
                Declarations.RULES.at("hold").at("until"));
        return Optional.of(new Hold(until, new Note.Said(hold.because())));
    }

    private Optional<NumberFunction> returns() throws BundleException {
        if (rules.returns().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ExpressionCompiler.number(
                        rules.returns().get(),
                        declarations.vocabulary(),
                        Scope.of(Use.RETURN),
                        Declarations.RULES.at("returns"))
                .function());
    }

    private List<Task> tasks(Environment environment, TaskCompiler compiler) throws BundleException {
        var pointer = Declarations.RULES.at("tasks");
        Check.names(rules.tasks(), EnvironmentRules.Task::id, "id", pointer);
        Check.names(bundle.scenarios(), ScenarioRecord::id, "id", Pointer.ROOT.at("scenarios"));
        var tasks = new ArrayList<Task>();
        var scenarios = new LinkedHashMap<String, List<Scenario>>();
        for (int index = 0; index < rules.tasks().size(); index++) {
            var task = rules.tasks().get(index);
            var members = new ArrayList<Scenario>();
            scenarios.put(task.id(), members);
            tasks.add(new Task(task, compiler.compile(task, pointer.at(index)), members));
        }
        addScenarios(environment, tasks, scenarios);
        ProofCheck.check(bundle.proofs(), scenarios, Pointer.ROOT.at("proofs"));
        return List.copyOf(tasks);
    }

    private void addScenarios(Environment environment, List<Task> tasks, Map<String, List<Scenario>> members)
            throws BundleException {
        var texts = Texts.of(bundle.texts());
        for (int index = 0; index < bundle.scenarios().size(); index++) {
            var scenario = bundle.scenarios().get(index);
            var pointer = Pointer.ROOT.at("scenarios").at(index);
            var siblings = members.get(scenario.task());
            if (siblings == null) {
                throw pointer.at("task")
                        .fault("`" + scenario.task() + "` is no task; known: " + Check.list(members.keySet()));
            }
            var tables = ScenarioCompiler.compile(scenario, rules, declarations, texts, pointer);
            var task = tasks.get(List.copyOf(members.keySet()).indexOf(scenario.task()));
            siblings.add(new Scenario(scenario, environment, task, siblings.size(), tables));
        }
    }
}

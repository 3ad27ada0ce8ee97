package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Step;
import dev.firedrill.compiler.resolve.TopologyModel;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.TopologyMember.EdgeTarget;
import dev.firedrill.compiler.syntax.TopologyMember.Edges;
import dev.firedrill.compiler.syntax.Tree;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for services that one comes upon only by going through the list of all services: the cause, targets of the
 * remedy, and services that no edge touches and no incident says anything about.
 */
final class UnreachableService implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            checkTargets(scenario, diagnostics);
        }
        Members.byTopology(model).forEach(scenarios -> checkAlone(scenarios, diagnostics));
    }

    private static void checkTargets(ScenarioModel scenario, Diagnostics diagnostics) {
        TaskRules rules = TaskRules.of(scenario);
        Set<String> reached = new HashSet<>(Trail.reached(scenario));
        scenario.cause()
                .filter(cause -> rules.reads(Fact.CAUSE_SERVICE, Fact.CAUSE))
                .filter(cause -> reached.add(cause.service()))
                .ifPresent(cause -> report(
                        cause.syntax().service().span(), "the cause `" + cause.service() + "`", scenario, diagnostics));
        if (rules.usesRemedy()) {
            scenario.remedy().steps().stream()
                    .filter(step -> service(step).anyMatch(reached::add))
                    .forEach(step -> report(
                            step.move().span(),
                            "the target of the remedy step `" + step.move().spelling() + "`",
                            scenario,
                            diagnostics));
        }
    }

    private static Stream<String> service(Step step) {
        return step
                .move()
                .action()
                .target()
                .filter(parameter -> parameter.type() == ParameterType.SERVICE)
                .flatMap(parameter -> step.move().target())
                .stream();
    }

    private static void report(Span place, String what, ScenarioModel scenario, Diagnostics diagnostics) {
        diagnostics
                .report(DiagnosticCode.UNREACHABLE_SERVICE, place, what)
                .label(scenario.syntax().name().span(), "followed from what this scenario shows at the start")
                .help("name it in the evidence of a service that the alert leads to");
    }

    private static void checkAlone(List<ScenarioModel> scenarios, Diagnostics diagnostics) {
        TopologyModel topology = scenarios.get(0).topology();
        Set<String> connected = connected(topology.syntax());
        if (!topology.services().keySet().containsAll(connected)) {
            return;
        }
        Set<String> mentioned = new HashSet<>();
        scenarios.forEach(scenario -> mentioned.addAll(Trail.mentioned(scenario)));
        topology.services().values().stream()
                .filter(TopologyModel.Service::known)
                .map(TopologyModel.Service::name)
                .filter(name -> !connected.contains(name.value()) && !mentioned.contains(name.value()))
                .forEach(name -> diagnostics
                        .report(DiagnosticCode.UNREACHABLE_SERVICE, name.span(), "the service `" + name.value() + "`")
                        .help("connect it with an edge, write evidence about it, or take it out"));
    }

    private static Set<String> connected(Declaration.Topology topology) {
        Set<String> connected = new HashSet<>();
        Tree.all(Edges.class, topology)
                .forEach(edges -> connected.add(edges.from().value()));
        Tree.all(EdgeTarget.class, topology)
                .forEach(target -> connected.add(target.name().value()));
        return connected;
    }
}

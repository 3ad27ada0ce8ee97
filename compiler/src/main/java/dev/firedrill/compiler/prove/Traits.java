package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules of a task can tell about a move from its request alone: no more than they look at. */
record Traits(Scenario scenario, Reads reads) {
    /** Equal for moves that the rules cannot tell apart by action, arguments, kind or cost. */
    List<Object> of(ActionRequest request) {
        List<Object> traits = new ArrayList<>();
        if (reads.fact(Fact.TARGET) || reads.uses(Operation.MOVE)) {
            traits.add(request.parameters());
        }
        if (reads.fact(Fact.MOVE_ACTION)
                || reads.names(Operation.ACTION_IS).anyMatch(request.action()::equals)
                || reads.names(Operation.COUNT_ACTION).anyMatch(request.action()::equals)) {
            traits.add(request.action());
        }
        Optional<Action> action = scenario.environment().rules().actions().stream()
                .filter(each -> each.name().equals(request.action()))
                .findFirst();
        if (reads.uses(Operation.KIND_IS) || reads.uses(Operation.COUNT_KIND)) {
            action.map(Action::kind).ifPresent(traits::add);
        }
        if (scenario.task().rules().seconds().isPresent()) {
            action.map(Action::seconds).ifPresent(traits::add);
        }
        return traits;
    }
}

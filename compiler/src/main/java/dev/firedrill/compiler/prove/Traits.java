package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Gauge;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules of a task can tell about a move from its request alone: no more than they look at. */
final class Traits {
    private static final Set<Operation> NAMING = EnumSet.of(Operation.MOVE, Operation.ACTION_IS, Operation.KIND_IS);

    /** What an episode changes, besides the move under way. */
    private static final Set<Operation> CHANGING = EnumSet.of(
            Operation.COUNT_EVENT,
            Operation.COUNT_KIND,
            Operation.COUNT_ACTION,
            Operation.ANSWER,
            Operation.COMPONENT,
            Operation.MOVE_IS);

    private final Scenario scenario;
    private final Reads reads;
    private final List<Gauge> gauges;
    private final boolean looksAtWords;

    Traits(Scenario scenario, Reads reads) {
        this.scenario = scenario;
        this.reads = reads;
        Set<Expression> parts = new LargestParts(Traits::isMove, LargestParts.UNCHANGING, CHANGING).of(reads.rules());
        // A set of keywords has no value of its own that could be compared.
        looksAtWords =
                parts.stream().anyMatch(part -> part instanceof Call call && call.operation() == Operation.KEYWORD);
        gauges = looksAtWords
                ? List.of()
                : parts.stream()
                        .map(part -> Gauge.ofStep(part, scenario.environment()))
                        .toList();
    }

    private static boolean isMove(Expression part) {
        return part instanceof Reading reading && (reading.fact() == Fact.TARGET || reading.fact() == Fact.MOVE_ACTION)
                || part instanceof Call call && NAMING.contains(call.operation());
    }

    /** Equal for moves that the rules cannot tell apart by action, arguments, kind or cost. */
    List<Object> of(ActionRequest request) {
        List<Object> traits = new ArrayList<>();
        Position after = Position.start(scenario).after(scenario.move(request));
        gauges.forEach(gauge -> traits.add(gauge.of(after)));
        if (looksAtWords) {
            traits.add(request.parameters());
        }
        if (reads.names(Operation.COUNT_ACTION).anyMatch(request.action()::equals)) {
            traits.add(request.action());
        }
        Optional<Action> action = scenario.environment().rules().actions().stream()
                .filter(each -> each.name().equals(request.action()))
                .findFirst();
        if (reads.uses(Operation.COUNT_KIND)) {
            action.map(Action::kind).ifPresent(traits::add);
        }
        if (scenario.task().rules().seconds().isPresent()) {
            action.map(Action::seconds).ifPresent(traits::add);
        }
        return traits;
    }
}

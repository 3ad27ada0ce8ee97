package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.Conditions;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A condition that always comes out the same way, for every task and move there could be. */
final class DeadRule implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        var outcomes = new Outcomes();
        model.environments().forEach(environment -> RuleWalk.walk(environment, RuleWalk.Scope.ANY, outcomes));
        Map<Span, Boolean> constant = outcomes.constant();
        List<Span> reported = new ArrayList<>();
        constant.forEach((place, always) -> {
            if (reported.stream().noneMatch(outer -> outer.contains(place)) && !explained(place, constant)) {
                reported.add(place);
                report(place, always, diagnostics);
            }
        });
    }

    /** Whether a part of the condition already comes out that way, and is what there is to tell. */
    private static boolean explained(Span place, Map<Span, Boolean> constant) {
        return constant.entrySet().stream()
                .anyMatch(part -> !part.getKey().equals(place)
                        && place.contains(part.getKey())
                        && part.getValue().equals(constant.get(place)));
    }

    private static void report(Span place, boolean always, Diagnostics diagnostics) {
        diagnostics
                .report(DiagnosticCode.DEAD_RULE, place, always)
                .help(
                        always
                                ? "take the condition out, or put it right"
                                : "take out what hangs on it, or put it right");
    }

    /** How each condition came out, whoever made the move: true, false, or open. Outer conditions come first. */
    private static final class Outcomes implements Walk.Visitor {
        private final Map<Span, Set<Optional<Boolean>>> byPlace = new LinkedHashMap<>();

        @Override
        public void condition(Lowered rule, Expression condition, Known known) {
            byPlace.computeIfAbsent(rule.placeOf(condition), place -> new HashSet<>())
                    .add(Conditions.truth(condition, known));
            if (condition instanceof Call call && joins(call.operation())) {
                call.arguments().forEach(part -> condition(rule, part, known));
            }
        }

        Map<Span, Boolean> constant() {
            Map<Span, Boolean> constant = new LinkedHashMap<>();
            byPlace.forEach((place, seen) -> {
                if (seen.size() == 1) {
                    seen.iterator().next().ifPresent(always -> constant.put(place, always));
                }
            });
            return constant;
        }

        private static boolean joins(Operation operation) {
            return operation == Operation.AND || operation == Operation.OR || operation == Operation.NOT;
        }

        @Override
        public void divisor(Lowered rule, Expression divisor, Known known) {
            // nothing hangs on a divisor
        }
    }
}

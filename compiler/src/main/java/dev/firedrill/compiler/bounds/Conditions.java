package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.text.Names;
import java.util.List;
import java.util.Optional;

/** Decides conditions that cannot come out both ways, and draws conclusions from those that can. */
public final class Conditions {
    private Conditions() {}

    /** How the condition always comes out; nothing where it can come out both ways. */
    public static Optional<Boolean> truth(Expression condition, Known known) {
        Optional<Boolean> told = known.truth(condition);
        if (told.isPresent() || !(condition instanceof Call call)) {
            return told;
        }
        List<Expression> parts = call.arguments();
        return switch (call.operation()) {
            case NOT -> truth(parts.get(0), known).map(holds -> !holds);
            case AND -> both(parts, known, true);
            case OR -> both(parts, known, false);
            case LESS -> less(parts.get(0), parts.get(1), known);
            case GREATER -> less(parts.get(1), parts.get(0), known);
            case AT_MOST -> less(parts.get(1), parts.get(0), known).map(holds -> !holds);
            case AT_LEAST -> less(parts.get(0), parts.get(1), known).map(holds -> !holds);
            case IS -> equal(parts.get(0), parts.get(1), known);
            case ACTION_IS -> known.situation().move().map(move -> move.action().equals(word(call)));
            case KIND_IS -> known.situation().move().map(move -> move.kind().equals(word(call)));
            case MOVE_IS -> known.situation().move().flatMap(move -> moveIs(move, word(call)));
            default -> Optional.empty();
        };
    }

    private static String word(Call call) {
        return call.arguments().get(0) instanceof Word word ? word.word() : "";
    }

    private static Optional<Boolean> moveIs(MoveUnderWay move, String moveClass) {
        if (!move.classes().contains(moveClass)) {
            return Optional.of(false);
        }
        return move.classes().size() == 1 ? Optional.of(true) : Optional.empty();
    }

    /** Two conditions joined by `and`, where {@code both} is true, or by `or`. */
    private static Optional<Boolean> both(List<Expression> parts, Known known, boolean both) {
        Optional<Boolean> left = truth(parts.get(0), known);
        Optional<Boolean> right = truth(parts.get(1), known);
        Optional<Boolean> decisive = Optional.of(!both);
        return left.equals(decisive) || right.equals(decisive) ? decisive : left.filter(holds -> right.equals(left));
    }

    private static Optional<Boolean> less(Expression left, Expression right, Known known) {
        if (Ranges.of(left, known).below(Ranges.of(right, known))) {
            return Optional.of(true);
        }
        return Ratios.atMost(right, left, known) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Boolean> equal(Expression left, Expression right, Known known) {
        if (left instanceof Word one && right instanceof Word other) {
            return Optional.of(Names.plain(one.word()).equals(Names.plain(other.word())));
        }
        if (left instanceof Call one && right instanceof Call other && isName(one) && isName(other)) {
            return Optional.of(one.equals(other));
        }
        Interval first = Ranges.of(left, known);
        Interval second = Ranges.of(right, known);
        if (first.isPoint() && first.equals(second)) {
            return Optional.of(true);
        }
        boolean apart = first.meet(second).isEmpty()
                || betweenWholes(left, first, second)
                || betweenWholes(right, second, first);
        return apart ? Optional.of(false) : Optional.empty();
    }

    private static boolean betweenWholes(Expression expression, Interval range, Interval other) {
        return WholeNumbers.are(expression)
                && other.isPoint()
                && range.whole().flatMap(other::meet).filter(Interval::isWhole).isEmpty();
    }

    private static boolean isName(Call call) {
        return call.operation() == Operation.SEVERITY || call.operation() == Operation.SERVICE;
    }

    /** What is known where the condition comes out that way; nothing where it cannot. */
    public static Optional<Known> assume(Expression condition, boolean holds, Known known) {
        Optional<Boolean> always = truth(condition, known);
        if (always.isPresent()) {
            return always.get() == holds ? Optional.of(known) : Optional.empty();
        }
        Known told = known.with(condition, holds);
        if (!(condition instanceof Call call)) {
            return Optional.of(told);
        }
        List<Expression> parts = call.arguments();
        return switch (call.operation()) {
            case NOT -> assume(parts.get(0), !holds, told);
            case AND -> assumeJoined(parts, holds, true, told);
            case OR -> assumeJoined(parts, holds, false, told);
            case LESS -> order(parts.get(0), parts.get(1), holds, told);
            case GREATER -> order(parts.get(1), parts.get(0), holds, told);
            case AT_MOST -> order(parts.get(1), parts.get(0), !holds, told);
            case AT_LEAST -> order(parts.get(0), parts.get(1), !holds, told);
            case IS ->
                holds
                        ? same(parts.get(0), parts.get(1), told)
                        : differ(parts.get(0), parts.get(1), told)
                                .flatMap(next -> differ(parts.get(1), parts.get(0), next));
            default -> Optional.of(told);
        };
    }

    private static Optional<Known> assumeJoined(List<Expression> parts, boolean holds, boolean and, Known known) {
        if (holds == and) {
            return assume(parts.get(0), holds, known).flatMap(next -> assume(parts.get(1), holds, next));
        }
        Optional<Boolean> open = Optional.of(and);
        if (truth(parts.get(0), known).equals(open)) {
            return assume(parts.get(1), holds, known);
        }
        return truth(parts.get(1), known).equals(open) ? assume(parts.get(0), holds, known) : Optional.of(known);
    }

    /** {@code left < right} holds, or does not. */
    private static Optional<Known> order(Expression left, Expression right, boolean holds, Known known) {
        return holds
                ? cut(left, upTo(left, Ranges.of(right, known), true), known)
                        .flatMap(next -> cut(right, from(right, Ranges.of(left, known), true), next))
                : cut(left, from(left, Ranges.of(right, known), false), known)
                        .flatMap(next -> cut(right, upTo(right, Ranges.of(left, known), false), next));
    }

    private static Interval upTo(Expression expression, Interval most, boolean strictly) {
        boolean whole = strictly && WholeNumbers.are(expression);
        Bound high = whole ? most.high().wholeBelow() : most.high();
        return new Interval(Bound.LOWEST, high, strictly && most.high().equals(Bound.ZERO));
    }

    private static Interval from(Expression expression, Interval least, boolean strictly) {
        boolean whole = strictly && WholeNumbers.are(expression);
        Bound low = whole ? least.low().wholeAbove() : least.low();
        return new Interval(low, Bound.HIGHEST, strictly && least.low().equals(Bound.ZERO));
    }

    private static Optional<Known> same(Expression left, Expression right, Known known) {
        return Ranges.of(left, known)
                .meet(Ranges.of(right, known))
                .map(both -> known.with(left, both).with(right, both));
    }

    /** {@code left} is not the number that {@code right} is. */
    private static Optional<Known> differ(Expression left, Expression right, Known known) {
        Interval other = Ranges.of(right, known);
        if (!other.isPoint()) {
            return Optional.of(known);
        }
        if (other.containsZero()) {
            return cut(left, new Interval(Bound.LOWEST, Bound.HIGHEST, true), known);
        }
        Interval range = Ranges.of(left, known);
        if (!WholeNumbers.are(left)) {
            return Optional.of(known);
        }
        Bound low = range.low().equals(other.low()) ? other.low().wholeAbove() : range.low();
        Bound high = range.high().equals(other.low()) ? other.low().wholeBelow() : range.high();
        return cut(left, new Interval(low, high, false), known);
    }

    private static Optional<Known> cut(Expression expression, Interval to, Known known) {
        Optional<Interval> range = Ranges.of(expression, known).meet(to);
        return (WholeNumbers.are(expression) ? range.flatMap(Interval::whole) : range)
                .map(left -> known.with(expression, left));
    }
}

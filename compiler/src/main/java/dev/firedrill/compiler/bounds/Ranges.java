package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Use;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Bounds what an expression can be worth; whatever is no number can be anything. */
public final class Ranges {
    private static final int MOST_PLACES = 12;

    private Ranges() {}

    /** What the expression can be worth where that is known. */
    public static Interval of(Expression expression, Known known) {
        return known.once(expression, () -> {
            Interval natural = natural(expression, known);
            return known.range(expression).flatMap(natural::meet).orElse(natural);
        });
    }

    private static Interval natural(Expression expression, Known known) {
        if (expression instanceof Number number) {
            return Interval.point(Interval.exact(number.number()));
        }
        if (expression instanceof Reading reading) {
            return fact(reading.fact(), known.situation());
        }
        return expression instanceof Call call ? call(call, known) : Interval.ALL;
    }

    private static Interval fact(Fact fact, Situation situation) {
        return switch (fact) {
            case STEPS -> new Interval(first(situation).low(), situation.steps().high(), false);
            case STEPS_ALLOWED -> situation.steps();
            case SERVICES_QUERIED, QUERIES, REMEDY_DONE, REMEDY_IN_ORDER, MISTAKES -> upTo(situation.steps());
            case SERVICE_COUNT, REMEDY_STEPS -> Interval.atLeast(0);
            case TIME_BUDGET -> situation.seconds();
            case TIME_REMAINING -> upTo(situation.seconds());
            case GRADE -> Interval.UNIT;
            default -> Interval.ALL;
        };
    }

    /** Steps are counted before anything of a step is evaluated; only fields are also read at reset. */
    private static Interval first(Situation situation) {
        boolean counted = situation.use() == Use.STEP || situation.use() == Use.RUBRIC;
        return Interval.atLeast(counted ? 1 : 0);
    }

    private static Interval upTo(Interval most) {
        return new Interval(Bound.ZERO, most.high(), false);
    }

    private static Interval call(Call call, Known known) {
        List<Expression> arguments = call.arguments();
        return switch (call.operation()) {
            case ADD -> of(arguments.get(0), known).plus(of(arguments.get(1), known));
            case SUBTRACT -> difference(arguments.get(0), arguments.get(1), known);
            case MULTIPLY ->
                narrowed(of(arguments.get(0), known).times(of(arguments.get(1), known)), Ratios.bound(call, known));
            case DIVIDE ->
                narrowed(of(arguments.get(0), known).dividedBy(of(arguments.get(1), known)), Ratios.bound(call, known));
            case NEGATE -> of(arguments.get(0), known).negate();
            case MIN -> folded(arguments, known, Interval::min);
            case MAX -> folded(arguments, known, Interval::max);
            case CLAMP ->
                of(arguments.get(0), known).max(of(arguments.get(1), known)).min(of(arguments.get(2), known));
            case ROUND -> rounded(arguments, known);
            case CHOOSE -> chosen(arguments, known);
            case DISTANCE -> Interval.of(0, known.situation().levels());
            case MENTIONED, WANTED -> Interval.atLeast(0);
            case COUNT_EVENT ->
                known.situation().never().contains(word(call))
                        ? Interval.ZERO
                        : upTo(known.situation().steps());
            case COUNT_KIND, COUNT_ACTION -> upTo(known.situation().steps());
            case COMPONENT -> known.situation().components().getOrDefault(word(call), Interval.ALL);
            default -> Interval.ALL;
        };
    }

    private static String word(Call call) {
        return call.arguments().get(0) instanceof Word word ? word.word() : "";
    }

    private static Interval narrowed(Interval range, Optional<Interval> other) {
        return other.flatMap(range::meet).orElse(range);
    }

    private static Interval difference(Expression left, Expression right, Known known) {
        Interval range = of(left, known).minus(of(right, known));
        Optional<Interval> sign =
                Ratios.atMost(right, left, known) ? Optional.of(Interval.atLeast(0)) : Optional.empty();
        return narrowed(range, sign);
    }

    private static Interval folded(List<Expression> arguments, Known known, BinaryOperator<Interval> operator) {
        return arguments.stream()
                .map(argument -> of(argument, known))
                .reduce(operator)
                .orElse(Interval.ALL);
    }

    private static Interval rounded(List<Expression> arguments, Known known) {
        Interval places = of(arguments.get(1), known);
        boolean fixed = places.isPoint() && places.within(Interval.of(0, MOST_PLACES));
        return fixed ? of(arguments.get(0), known).rounded(places.low().number().intValue()) : Interval.ALL;
    }

    /** What the arms that can be reached are worth, each under its condition and against those before it. */
    private static Interval chosen(List<Expression> arguments, Known known) {
        Optional<Interval> hull = Optional.empty();
        Optional<Known> here = Optional.of(known);
        for (int i = 0; i + 1 < arguments.size() && here.isPresent(); i += 2) {
            Expression condition = arguments.get(i);
            Expression value = arguments.get(i + 1);
            hull = hull(hull, Conditions.assume(condition, true, here.get()).map(arm -> of(value, arm)));
            here = Conditions.assume(condition, false, here.get());
        }
        Expression last = arguments.get(arguments.size() - 1);
        return hull(hull, here.map(rest -> of(last, rest))).orElse(Interval.ALL);
    }

    private static Optional<Interval> hull(Optional<Interval> one, Optional<Interval> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().hull(other.get())) : one.or(() -> other);
    }
}

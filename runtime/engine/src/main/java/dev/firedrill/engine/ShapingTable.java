package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Compiled.Condition;
import dev.firedrill.engine.expression.Compiled.NumberFunction;
import dev.firedrill.engine.expression.ExpressionCompiler;
import dev.firedrill.engine.expression.Facts;
import dev.firedrill.engine.expression.Scope;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;

/** A shaping column: the rules of each event, by the event's index. */
record ShapingTable(List<List<Rule>> rules) {
    /** Plain amounts are counted in millionths. */
    static final int SCALE = 6;

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final int MOST_RULES = 256;

    /** A rule; {@code plain} millionths, or whatever {@code computed} says where that is there. */
    record Rule(int index, long plain, List<NumberFunction> computed, List<Condition> when, List<Note> because) {
        boolean applies(Facts facts) {
            return when.isEmpty() || when.get(0).holds(facts);
        }

        /** What it pays beside its plain amount. */
        BigFraction amount(Facts facts) {
            return computed.isEmpty() ? BigFraction.ZERO : computed.get(0).of(facts);
        }
    }

    static ShapingTable none(Declarations declarations) {
        return new ShapingTable(Collections.nCopies(declarations.events().size(), List.of()));
    }

    static ShapingTable of(Shaping shaping, Declarations declarations, Pointer pointer) throws BundleException {
        var byEvent = new ArrayList<List<Rule>>();
        declarations.events().forEach(event -> byEvent.add(new ArrayList<>()));
        Check.atMost(shaping.rules().size(), MOST_RULES, "rules", pointer);
        for (int index = 0; index < shaping.rules().size(); index++) {
            var rule = shaping.rules().get(index);
            var place = pointer.at("rules").at(index);
            Check.known(rule.event(), declarations.events(), "event", place.at("event"));
            byEvent.get(declarations.events().indexOf(rule.event())).add(rule(index, rule, declarations, place));
        }
        return new ShapingTable(byEvent.stream().map(List::copyOf).toList());
    }

    private static Rule rule(int index, ShapingRule rule, Declarations declarations, Pointer place)
            throws BundleException {
        var scope = Scope.of(Use.STEP);
        var vocabulary = declarations.vocabulary();
        var amount = ExpressionCompiler.number(rule.amount(), vocabulary, scope, place.at("amount"));
        var when = new ArrayList<Condition>();
        if (rule.when().isPresent()) {
            when.add(ExpressionCompiler.condition(rule.when().get(), vocabulary, scope, place.at("when")));
        }
        List<Note> because = rule.because()
                .<List<Note>>map(text -> List.of(new Note.Said(text)))
                .orElse(List.of());
        var plain = isPlain(rule.amount());
        return new Rule(
                index,
                plain
                        ? ((Expression.Number) rule.amount())
                                .number()
                                .movePointRight(SCALE)
                                .longValueExact()
                        : 0,
                plain ? List.of() : List.of(amount.function()),
                List.copyOf(when),
                because);
    }

    private static boolean isPlain(Expression amount) {
        return amount instanceof Expression.Number literal
                && literal.number().abs().compareTo(MOST) <= 0
                && literal.number().scale() <= SCALE;
    }

    /** Goes through the rules that pay where those events, bits by index, have happened. */
    void paying(long happened, Facts facts, Consumer<Rule> payment) {
        for (long left = happened; left != 0; left &= left - 1) {
            for (var rule : rules.get(Long.numberOfTrailingZeros(left))) {
                if (rule.applies(facts)) {
                    payment.accept(rule);
                }
            }
        }
    }

    /** Whether the column has a rule for that event which holds now. */
    boolean pays(int event, Facts facts) {
        for (var rule : rules.get(event)) {
            if (rule.applies(facts)) {
                return true;
            }
        }
        return false;
    }
}

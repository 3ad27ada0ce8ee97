package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules can find out about one argument of an answer: the largest parts of them that read this argument and
 * the truth, and nothing else. Two texts for which these are equal are the same to the rules.
 */
final class AnswerReading {
    private static final Set<Operation> CHANGING = EnumSet.of(
            Operation.COUNT_EVENT,
            Operation.COUNT_KIND,
            Operation.COUNT_ACTION,
            Operation.COMPONENT,
            Operation.ACTION_IS,
            Operation.KIND_IS,
            Operation.MOVE_IS);

    /** Stands for whatever is not the same in every episode of a scenario that is answered alike. */
    private static final String OTHER = "";

    private final Set<String> parameters;
    private final String target;

    private AnswerReading(Action answer) {
        parameters =
                Set.copyOf(answer.parameters().stream().map(Parameter::name).toList());
        target = answer.parameters().isEmpty()
                ? OTHER
                : answer.parameters().get(0).name();
    }

    /** The parts of the rules that read the parameter of the answer alone. */
    static List<Expression> of(Action answer, String parameter, Reads reads) {
        var reading = new AnswerReading(answer);
        Set<Expression> parts = new LinkedHashSet<>();
        reads.rules().forEach(rule -> reading.collect(rule, parameter, parts));
        return List.copyOf(parts);
    }

    /** What the parts are worth in an episode that was answered. */
    static List<Value> signature(List<Expression> parts, Episode answered) {
        return parts.stream().map(answered::evaluate).toList();
    }

    /** Whether the rules ask of the argument, a number, nothing but whether it is equal to something. */
    static boolean onlyCompares(List<Expression> parts) {
        return parts.stream()
                .allMatch(part -> part instanceof Call call
                        && (call.operation() == Operation.IS || call.operation() == Operation.GIVEN));
    }

    /** Whether a part has the same value for a text in every scenario. */
    static boolean isSameEverywhere(Expression part) {
        return !(part instanceof Reading)
                && (!(part instanceof Call call)
                        || call.operation() != Operation.TRUTH
                                && call.operation() != Operation.SERVICE
                                && call.arguments().stream().allMatch(AnswerReading::isSameEverywhere));
    }

    private void collect(Expression rule, String parameter, Set<Expression> parts) {
        Set<String> read = reads(rule);
        if (read.contains(parameter)) {
            if (read.size() == 1) {
                parts.add(rule);
            } else if (rule instanceof Call call) {
                call.arguments().forEach(part -> collect(part, parameter, parts));
            }
        }
    }

    /** The parameters that a rule reads, and {@link #OTHER} where it reads anything else that may change. */
    private Set<String> reads(Expression rule) {
        Set<String> read = new HashSet<>();
        if (rule instanceof Reading reading) {
            if (reading.fact() == Fact.TARGET) {
                read.add(target);
            } else if (reading.fact() != Fact.MOVE_ACTION && !LargestParts.UNCHANGING.contains(reading.fact())) {
                read.add(OTHER);
            }
        } else if (rule instanceof Call call) {
            if (isArgument(call)) {
                // What the answer does not take is never given with it.
                Optional.of(((Word) call.arguments().get(0)).word())
                        .filter(parameters::contains)
                        .ifPresent(read::add);
            } else if (CHANGING.contains(call.operation())) {
                read.add(OTHER);
            } else {
                call.arguments().forEach(part -> read.addAll(reads(part)));
            }
        }
        return read;
    }

    private static boolean isArgument(Call call) {
        return (call.operation() == Operation.ANSWER || call.operation() == Operation.MOVE)
                && call.arguments().get(0) instanceof Word;
    }

    /** The episode of a scenario in which nothing was done but an answer given. */
    static Episode answered(Scenario scenario, ActionRequest answer) {
        Episode episode = ShownNames.fresh(scenario);
        episode.step(answer);
        return episode;
    }
}

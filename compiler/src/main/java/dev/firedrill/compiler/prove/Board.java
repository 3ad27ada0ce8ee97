package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A task as a game of lists: the scenarios' graphs under the same moves, and what each last move is worth in them.
 * Results are whole numbers of a unit that all of them share.
 *
 * @param columns where each move leads, by scenario
 */
record Board(int budget, List<ActionRequest> moves, List<List<int[]>> columns, List<Finish> finishes, BigInteger unit) {
    private static final int LONGEST_UNIT = 48;

    Board {
        moves = List.copyOf(moves);
        columns = List.copyOf(columns);
        finishes = List.copyOf(finishes);
    }

    /** The board of a task's scenarios, with those answers; empty where results have no common unit of reasonable length. */
    static Optional<Board> of(TaskGame game, List<GradeGraph> graphs, List<ActionRequest> moves, List<Answer> answers) {
        return new Making(game, graphs, moves, answers).make(answers);
    }

    /** How many scenarios are played. */
    int scenarios() {
        return columns.isEmpty() ? 0 : finishes.get(0).results().size();
    }

    /** The same game with some of the moves and of the finishes alone. */
    Board only(Predicate<ActionRequest> allowedMoves, Predicate<Finish> allowedFinishes) {
        List<ActionRequest> left = new ArrayList<>();
        List<List<int[]>> leftColumns = new ArrayList<>();
        for (int index = 0; index < moves.size(); index++) {
            if (allowedMoves.test(moves.get(index))) {
                left.add(moves.get(index));
                leftColumns.add(columns.get(index));
            }
        }
        return new Board(
                budget,
                left,
                leftColumns,
                finishes.stream().filter(allowedFinishes).toList(),
                unit);
    }

    /** The game of some of the scenarios alone, by their places. */
    Board only(List<Integer> kept) {
        return new Board(
                budget,
                moves,
                columns.stream()
                        .map(column -> kept.stream().map(column::get).toList())
                        .toList(),
                finishes.stream()
                        .map(finish -> new Finish(
                                finish.request(),
                                finish.closing(),
                                finish.wrong(),
                                kept.stream().map(finish.results()::get).toList()))
                        .toList(),
                unit);
    }

    /** The mean over the scenarios that a sum of results amounts to. */
    BigFraction mean(long sum) {
        return BigFraction.of(BigInteger.valueOf(sum), unit.multiply(BigInteger.valueOf(scenarios())));
    }

    /** Puts results into units. */
    private static final class Making {
        private final TaskGame game;
        private final List<GradeGraph> graphs;
        private final List<ActionRequest> moves;

        /** The moves that may use the budget up. */
        private final List<Integer> closers;

        private final List<Map<Integer, List<BigFraction>>> byClass = new ArrayList<>();
        private final List<List<List<BigFraction>>> closing = new ArrayList<>();
        private final Map<List<BigFraction>, long[]> scaled = new HashMap<>();

        Making(TaskGame game, List<GradeGraph> graphs, List<ActionRequest> moves, List<Answer> answers) {
            this.game = game;
            this.graphs = graphs;
            this.moves = moves;
            // Where no answer can be given, any list will do, and earns nothing.
            this.closers = needsAnswer() && !answers.isEmpty() ? List.of() : different();
        }

        /** The first of all moves that are alike in every scenario. */
        private List<Integer> different() {
            Set<List<Integer>> seen = new HashSet<>();
            return IntStream.range(0, moves.size())
                    .filter(move -> seen.add(
                            graphs.stream().map(graph -> graph.like(move)).toList()))
                    .boxed()
                    .toList();
        }

        Optional<Board> make(List<Answer> answers) {
            for (int index = 0; index < graphs.size(); index++) {
                GradeGraph graph = graphs.get(index);
                Map<Integer, List<BigFraction>> results = new LinkedHashMap<>();
                for (Answer answer : answers) {
                    int scenario = index;
                    results.computeIfAbsent(
                            answer.classes().get(index),
                            fresh -> graph.answered(answer.requests().get(scenario)));
                }
                byClass.add(results);
                List<List<BigFraction>> ends = new ArrayList<>();
                for (int move : closers) {
                    ends.add(graph.unanswered(move));
                }
                closing.add(ends);
            }
            BigInteger unit = unit();
            return unit.bitLength() > LONGEST_UNIT
                    ? Optional.empty()
                    : Optional.of(
                            new Board(game.task().rules().steps(), moves, columns(), finishes(answers, unit), unit));
        }

        /** Whether the rubric requires an answer, so that an episode without one is worth nothing. */
        private boolean needsAnswer() {
            return game.reads().rubric().stream()
                    .flatMap(rubric -> rubric.requirements().stream())
                    .anyMatch(Making::asksForAnswer);
        }

        private static boolean asksForAnswer(Expression requirement) {
            if (requirement instanceof Call call) {
                return switch (call.operation()) {
                    case AND -> call.arguments().stream().anyMatch(Making::asksForAnswer);
                    case GIVEN ->
                        call.arguments().get(0) instanceof Call argument && argument.operation() == Operation.ANSWER;
                    default -> false;
                };
            }
            return requirement instanceof Reading reading && reading.fact() == Fact.SUBMITTED;
        }

        private BigInteger unit() {
            BigInteger unit = BigInteger.ONE;
            for (int index = 0; index < graphs.size(); index++) {
                for (List<BigFraction> results : byClass.get(index).values()) {
                    unit = multiple(unit, results);
                }
                for (List<BigFraction> results : closing.get(index)) {
                    unit = multiple(unit, results);
                }
            }
            return unit;
        }

        private static BigInteger multiple(BigInteger unit, List<BigFraction> results) {
            BigInteger multiple = unit;
            Set<BigInteger> denominators =
                    results.stream().map(BigFraction::getDenominator).collect(Collectors.toSet());
            for (BigInteger denominator : denominators) {
                multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
            }
            return multiple;
        }

        private List<List<int[]>> columns() {
            List<List<int[]>> columns = new ArrayList<>();
            for (int move = 0; move < moves.size(); move++) {
                int column = move;
                columns.add(graphs.stream().map(graph -> graph.column(column)).toList());
            }
            return columns;
        }

        private List<Finish> finishes(List<Answer> answers, BigInteger unit) {
            List<Finish> finishes = new ArrayList<>();
            for (Answer answer : answers) {
                List<long[]> results = new ArrayList<>();
                for (int index = 0; index < graphs.size(); index++) {
                    results.add(scaled(
                            byClass.get(index).getOrDefault(answer.classes().get(index), List.of()), unit));
                }
                finishes.add(new Finish(
                        answer.isReal() ? Optional.of(answer.request()) : Optional.empty(),
                        false,
                        answer.isWrong(),
                        results));
            }
            for (int closer = 0; closer < closers.size(); closer++) {
                int column = closer;
                finishes.add(new Finish(
                        Optional.of(moves.get(closers.get(closer))),
                        true,
                        false,
                        closing.stream()
                                .map(ends -> scaled(ends.get(column), unit))
                                .toList()));
            }
            return finishes;
        }

        /** The results in units; one array for equal ones. */
        private long[] scaled(List<BigFraction> results, BigInteger unit) {
            return scaled.computeIfAbsent(
                    results,
                    fresh -> fresh.stream()
                            .mapToLong(result ->
                                    result.multiply(unit).getNumerator().longValueExact())
                            .toArray());
        }
    }
}

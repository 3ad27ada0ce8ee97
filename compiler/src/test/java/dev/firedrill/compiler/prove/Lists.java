package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.prove.Sayings.Saying;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Gauge;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Event;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.TruthDependence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What lists of requests come to in a small task, all played.
 *
 * @param bound what a guess of the answer is worth, and a margin
 * @param oneKey whether every scenario has the same answer key
 * @param atOnce the best answer that is given at once
 * @param shown the best list that names only what some scenario shows at reset
 * @param wrong the best list whose answer is wrong in every scenario
 * @param byObservation the best lists for each group of scenarios that look the same at reset
 * @param numbered whether an answer may have a number, of which there are too many to tell
 * @param probes the shortest list after which rewards tell the key
 */
record Lists(
        BigFraction bound,
        boolean oneKey,
        Optional<BigFraction> atOnce,
        BigFraction best,
        BigFraction shown,
        Optional<BigFraction> wrong,
        BigFraction byObservation,
        boolean numbered,
        OptionalInt probes) {
    private static final BigFraction MARGIN = BigFraction.of(1, 20);
    private static final BigFraction WRONG = BigFraction.of(1, 5);

    /** The policies that play one list in every scenario. */
    private static final List<String> SAME_EVERYWHERE =
            List.of("an answer at once", "every move in order", "one remedy, backwards", "one move to the end");

    static Optional<Lists> of(Environment environment, List<Saying> sayings, int most) {
        List<Scenario> scenarios = environment.scenarios();
        var parts = new RuleParts(environment.rules());
        Map<Expression, Fact> hits = hits(parts);
        Set<Fact> facts = new LinkedHashSet<>(hits.values());
        if (facts.isEmpty()) {
            facts.add(Fact.CAUSE_SERVICE);
        }
        List<List<String>> keys =
                scenarios.stream().map(scenario -> key(scenario, facts)).toList();
        int shared = keys.stream()
                .mapToInt(key -> Collections.frequency(keys, key))
                .max()
                .orElseThrow();
        var all = new JointEnumeration(scenarios, sayings, most);
        Optional<BigFraction> best = all.best((request, length) -> true);
        Set<String> names = new HashSet<>();
        Map<String, List<Scenario>> groups = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            Episode start = scenario.start("blind", InstantSource.fixed(Instant.EPOCH));
            names.addAll(new Hearing(scenario, sayings).inObservation(start));
            groups.computeIfAbsent(observation(start), fresh -> new ArrayList<>())
                    .add(scenario);
        }
        List<Saying> known = sayings.stream()
                .filter(saying -> names.containsAll(saying.names()))
                .toList();
        var blind = new JointEnumeration(scenarios, known, most);
        Optional<BigFraction> shown = blind.best((request, length) -> true);
        List<Saying> wrongs = sayings.stream()
                .filter(Saying::answer)
                .filter(saying -> scenarios.stream().noneMatch(scenario -> hits(scenario, saying, hits.keySet())))
                .toList();
        Set<ActionRequest> wrong = wrongs.stream().map(Saying::request).collect(Collectors.toSet());
        // Where all is over before the answer, it is as wrong as any.
        Set<ActionRequest> answers =
                sayings.stream().filter(Saying::answer).map(Saying::request).collect(Collectors.toSet());
        int steps = environment.tasks().get(0).rules().steps();
        var missing = new JointEnumeration(scenarios, sayings, most);
        Optional<BigFraction> mistaken = hits.isEmpty() || wrong.isEmpty()
                ? Optional.empty()
                : missing.best(
                        (request, length) -> wrong.contains(request) || !answers.contains(request) && length < steps);
        BigFraction sum = BigFraction.ZERO;
        for (List<Scenario> group : groups.values()) {
            var some = new JointEnumeration(group, sayings, most);
            sum = sum.add(some.best((request, length) -> true)
                    .orElse(BigFraction.ZERO)
                    .multiply(group.size()));
            if (!some.complete()) {
                return Optional.empty();
            }
        }
        BitSet telling = telling(environment.rules());
        List<int[]> pairs = new ArrayList<>();
        for (int one = 0; one < keys.size(); one++) {
            for (int other = one + 1; other < keys.size(); other++) {
                if (!keys.get(one).equals(keys.get(other))) {
                    pairs.add(new int[] {one, other});
                }
            }
        }
        var probing = new JointEnumeration(scenarios, sayings, most);
        OptionalInt probes =
                telling.isEmpty() || pairs.isEmpty() ? OptionalInt.empty() : probing.probes(telling::get, pairs);
        Optional<BigFraction> atOnce = sayings.stream()
                .filter(Saying::answer)
                .map(saying -> JointEnumeration.mean(scenarios.stream()
                        .map(scenario -> Position.start(scenario).after(scenario.move(saying.request())))
                        .toList()))
                .max(BigFraction::compareTo);
        boolean complete = all.complete() && blind.complete() && missing.complete() && probing.complete();
        BigFraction whole = sum;
        return best.filter(found -> complete)
                .map(found -> new Lists(
                        BigFraction.of(shared, scenarios.size()).add(MARGIN),
                        shared == scenarios.size(),
                        atOnce,
                        found,
                        shown.orElse(BigFraction.ZERO),
                        mistaken,
                        whole.divide(scenarios.size()),
                        takesNumber(environment.rules()),
                        probes));
    }

    private static boolean takesNumber(EnvironmentRules rules) {
        return rules.actions().stream()
                .flatMap(action -> action.parameters().stream())
                .anyMatch(parameter -> parameter.type() == ParameterType.INTEGER);
    }

    /** What rules compare arguments of the answer with, of the severity and the cause. */
    private static Map<Expression, Fact> hits(RuleParts parts) {
        Map<Expression, Fact> hits = new LinkedHashMap<>();
        Stream.of(Operation.IS, Operation.DISTANCE)
                .flatMap(operation -> parts.calls(operation).stream())
                .forEach(call -> {
                    for (int side = 0; side < 2; side++) {
                        if (call.arguments().get(side) instanceof Reading fact
                                && (fact.fact() == Fact.SEVERITY || fact.fact() == Fact.CAUSE_SERVICE)
                                && call.arguments().get(1 - side) instanceof Call argument
                                && argument.operation() == Operation.ANSWER) {
                            hits.put(Call.of(Operation.IS, argument, fact), fact.fact());
                        }
                    }
                });
        return hits;
    }

    private static boolean hits(Scenario scenario, Saying saying, Set<Expression> hits) {
        Position end = Position.start(scenario).after(scenario.move(saying.request()));
        return hits.stream()
                .map(hit -> Gauge.of(hit, scenario.environment()).of(end))
                .anyMatch(value -> value instanceof Value.Truth truth && truth.truth());
    }

    private static List<String> key(Scenario scenario, Set<Fact> facts) {
        List<String> key = new ArrayList<>();
        if (facts.contains(Fact.SEVERITY)) {
            key.add(scenario.record().severity().orElse(""));
        }
        if (facts.contains(Fact.CAUSE_SERVICE)) {
            key.add(scenario.record().cause().map(cause -> cause.service()).orElse(""));
        }
        return key;
    }

    private static String observation(Episode episode) {
        return episode.evaluate(new Reading(Fact.OBSERVATION)).toString();
    }

    /** The rules of the shaping that depend on the truth, by their places. */
    private static BitSet telling(EnvironmentRules rules) {
        BitSet telling = new BitSet();
        if (rules.tasks().get(0).shaping().isEmpty()) {
            return telling;
        }
        var dependence =
                TruthDependence.of(rules.events().stream().collect(Collectors.toMap(Event::name, Event::when)));
        List<ShapingRule> column = rules.shapings().get(0).rules();
        for (int place = 0; place < column.size(); place++) {
            ShapingRule rule = column.get(place);
            telling.set(
                    place,
                    dependence.tells(rule.event())
                            || dependence.in(rule.amount()).isPresent()
                            || rule.when().flatMap(dependence::in).isPresent());
        }
        return telling;
    }

    /** Holds what is proved of rewards to what lists are paid. */
    void rewardTellsNothing(Proof proof, String label) {
        assertThat(proof.verdict()).as(label).isEqualTo(probes.isPresent() ? Verdict.REFUTED : Verdict.PROVED);
        assertThat(proof.figures())
                .as(label)
                .isEqualTo(probes.isPresent() ? Map.of("probes", BigFraction.of(probes.getAsInt())) : Map.of());
    }

    /** Holds what is proved of lists to what they are worth. */
    void notGameable(Proof proof, String label) {
        Map<String, BigFraction> said = new TreeMap<>(proof.figures());
        assertThat(said.remove("blind bound")).as(label).isEqualTo(bound);
        Map<String, BigFraction> expected = new TreeMap<>();
        boolean gamed = false;
        if (!oneKey) {
            expected.put("best list", best);
            expected.put("best list of names shown at reset", shown);
            wrong.ifPresent(worth -> expected.put("best list with a wrong answer everywhere", worth));
            expected.put("best list by the observation at reset", byObservation);
            gamed = best.compareTo(bound) > 0
                    || wrong.filter(worth -> worth.compareTo(WRONG) > 0).isPresent();
            assertThat(said.remove("no list above")).as(label).isGreaterThanOrEqualTo(best);
        }
        Map<String, BigFraction> found = new TreeMap<>(said);
        found.keySet().retainAll(expected.keySet());
        assertThat(found).as(label).isEqualTo(expected);
        said.keySet().removeAll(expected.keySet());
        atOnce.ifPresent(worth -> assertThat(said).as(label).containsEntry("an answer at once", worth));
        assertThat(said).as(label).hasSize(7);
        for (String policy : SAME_EVERYWHERE) {
            assertThat(said.get(policy)).as("%s, %s", policy, label).isLessThanOrEqualTo(best);
        }
        gamed |= said.values().stream().anyMatch(worth -> worth.compareTo(bound) > 0);
        assertThat(proof.verdict()).as(label).isIn(gamed ? EnumSet.of(Verdict.REFUTED) : allowed(proof));
    }

    /** Proved, but where something bounds lists no better. */
    private Set<Verdict> allowed(Proof proof) {
        return numbered || proof.figures().getOrDefault("no list above", best).compareTo(bound) > 0
                ? EnumSet.of(Verdict.PROVED, Verdict.UNKNOWN)
                : EnumSet.of(Verdict.PROVED);
    }
}

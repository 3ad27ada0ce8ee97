package dev.firedrill.server.baseline;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.ProofRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Policies that read no evidence; the one that is worth most in a task plays it. Those of a certificate that a task cannot be
 * won blindly are among them, where the bundle has one.
 */
final class Panel implements Agent {
    private static final String NAME = "panel";
    private static final String BLIND = "not-gameable";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Contender in(Task task, Deadline deadline) throws GivenUp {
        List<Policy> policies = new ArrayList<>(certified(task));
        policies.addAll(new BlindPolicies(task).all());
        Policy best = policies.get(0);
        BigFraction most = best.worth(task.scenarios());
        for (Policy policy : policies.subList(1, policies.size())) {
            deadline.check();
            BigFraction worth = policy.worth(task.scenarios());
            if (worth.compareTo(most) > 0) {
                best = policy;
                most = worth;
            }
        }
        return new Policy(NAME + ":" + hyphenated(best.name()), best.scripts());
    }

    private static List<Policy> certified(Task task) {
        Map<String, Map<String, Script>> policies = new LinkedHashMap<>();
        task.scenarios().stream()
                .limit(1)
                .map(Scenario::environment)
                .flatMap(environment -> environment.proofs().stream())
                .filter(proof -> proof.claim().equals(BLIND) && proof.task().equals(task.id()))
                .flatMap(proof -> proof.traces().stream())
                .forEach(trace -> add(trace, policies));
        return policies.entrySet().stream()
                .map(policy -> new Policy(policy.getKey(), policy.getValue()))
                .toList();
    }

    private static void add(ProofRecord.Trace trace, Map<String, Map<String, Script>> policies) {
        policies.computeIfAbsent(trace.name(), name -> new LinkedHashMap<>()).put(trace.scenario(), Script.of(trace));
    }

    private static String hyphenated(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d=]+", "-").replaceAll("^-|-$", "");
    }
}

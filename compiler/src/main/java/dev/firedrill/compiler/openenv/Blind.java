package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.ProofRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What policies that read nothing are worth in a task.
 *
 * @param proof the certificate of "not gameable"
 */
record Blind(Task task, Optional<ProofRecord> proof) {
    static Blind of(Evidence evidence, Task task) {
        return new Blind(task, evidence.about(task, Claim.NOT_GAMEABLE));
    }

    /** The policies that can be replayed, each with an episode for every scenario. */
    Map<String, List<ProofRecord.Trace>> policies() {
        Map<String, List<ProofRecord.Trace>> policies = new LinkedHashMap<>();
        proof.ifPresent(found -> found.traces().stream()
                .map(ProofRecord.Trace::name)
                .distinct()
                .forEach(name -> policies.put(
                        name,
                        found.traces().stream()
                                .filter(trace -> trace.name().equals(name))
                                .toList())));
        return policies;
    }

    /** The mean result of a policy, as it was measured. */
    BigFraction worth(String policy) {
        return proof.flatMap(found -> Optional.ofNullable(found.figures().get(policy)))
                .orElseThrow(() -> new AssertionError(task.id() + ": " + policy));
    }

    /** The most that one of them was worth; nothing where none was measured. */
    Optional<BigFraction> most() {
        return policies().keySet().stream()
                .map(this::worth)
                .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** The most that one may be worth without having earned it. */
    Optional<BigFraction> bound() {
        return proof.flatMap(found -> Optional.ofNullable(found.figures().get("blind bound")));
    }
}

package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.bundle.ProofRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A bundle, the environment that it makes, and its certificates by what they are about. */
record Evidence(Bundle bundle, Environment environment, ProofDigests digests) {
    static Evidence of(Bundle bundle) {
        try {
            return new Evidence(bundle, Environment.of(bundle), new ProofDigests(bundle));
        } catch (BundleException e) {
            throw new AssertionError("the compiler wrote a bundle that does not load: " + e.getMessage(), e);
        }
    }

    /** The tasks that have scenarios. */
    List<Task> tasks() {
        return environment.tasks().stream()
                .filter(task -> !task.scenarios().isEmpty())
                .toList();
    }

    /** The certificate for a claim about a task as a whole. */
    Optional<ProofRecord> about(Task task, Claim claim) {
        return of(claim, task).filter(proof -> proof.scenario().isEmpty()).findFirst();
    }

    /** The certificate for a claim about a scenario. */
    Optional<ProofRecord> about(Scenario scenario, Claim claim) {
        return of(claim, scenario.task())
                .filter(proof -> proof.scenario().filter(scenario.id()::equals).isPresent())
                .findFirst();
    }

    private Stream<ProofRecord> of(Claim claim, Task task) {
        return bundle.proofs().stream()
                .filter(proof ->
                        proof.claim().equals(claim.word()) && proof.task().equals(task.id()));
    }

    /** What a certificate says of its claim. */
    static String verdict(Optional<ProofRecord> proof) {
        return proof.map(ProofRecord::verdict).orElse("not looked at");
    }

    static boolean isProved(Optional<ProofRecord> proof) {
        return proof.map(ProofRecord::verdict).filter("proved"::equals).isPresent();
    }

    /** The episode that reaches the greatest grade in the fewest steps. */
    Optional<ProofRecord.Trace> witness(Scenario scenario) {
        return about(scenario, Claim.SOLVABLE).stream()
                .flatMap(proof -> proof.traces().stream())
                .filter(trace -> trace.name().equals("shortest to the greatest grade"))
                .findFirst();
    }
}

package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ProofRecord;
import java.util.List;
import java.util.Map;

/** Checks that what is said to be proved is about tasks and scenarios that are there. */
final class ProofCheck {
    private ProofCheck() {}

    static void check(List<ProofRecord> proofs, Map<String, List<Scenario>> scenarios, Pointer pointer)
            throws BundleException {
        for (int index = 0; index < proofs.size(); index++) {
            check(proofs.get(index), scenarios, pointer.at(index));
        }
    }

    private static void check(ProofRecord proof, Map<String, List<Scenario>> scenarios, Pointer pointer)
            throws BundleException {
        Check.name(proof.claim(), pointer.at("claim"));
        Check.known(proof.task(), scenarios.keySet(), "task", pointer.at("task"));
        var members = scenarios.getOrDefault(proof.task(), List.of()).stream()
                .map(Scenario::id)
                .toList();
        if (proof.scenario().isPresent()) {
            Check.known(proof.scenario().get(), members, "scenario of the task", pointer.at("scenario"));
        }
        for (int index = 0; index < proof.traces().size(); index++) {
            var place = pointer.at("traces").at(index);
            Check.known(proof.traces().get(index).scenario(), members, "scenario of the task", place.at("scenario"));
        }
    }
}

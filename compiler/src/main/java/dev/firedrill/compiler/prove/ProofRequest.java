package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What is to be proved.
 *
 * @param theorems the claims to decide
 * @param wanted the scenarios to look at; a claim about a task is decided where one of its scenarios is among them
 * @param previous bundles with certificates, used instead of a search where nothing has changed that they depend on
 * @param progress is told each task and claim before it is looked at, with how far that is of what there is to do
 */
public record ProofRequest(
        List<Theorem> theorems,
        Limits limits,
        Predicate<Scenario> wanted,
        List<Bundle> previous,
        Consumer<String> progress) {
    /** Everything about every scenario, from scratch. */
    public static final ProofRequest ALL =
            new ProofRequest(Prover.THEOREMS, Limits.DEFAULT, scenario -> true, List.of(), part -> {});

    public ProofRequest {
        theorems = List.copyOf(theorems);
        previous = List.copyOf(previous);
    }

    /** The same with other claims. */
    public ProofRequest withTheorems(List<Theorem> others) {
        return new ProofRequest(others, limits, wanted, previous, progress);
    }

    /** The same with other limits. */
    public ProofRequest withLimits(Limits others) {
        return new ProofRequest(theorems, others, wanted, previous, progress);
    }

    /** The same about some of the scenarios only. */
    public ProofRequest withWanted(Predicate<Scenario> some) {
        return new ProofRequest(theorems, limits, wanted.and(some), previous, progress);
    }

    /** The same with certificates that may be used. */
    public ProofRequest withPrevious(List<Bundle> bundles) {
        return new ProofRequest(theorems, limits, wanted, bundles, progress);
    }

    /** The same with somebody who is told of each part. */
    public ProofRequest withProgress(Consumer<String> listener) {
        return new ProofRequest(theorems, limits, wanted, previous, listener);
    }
}

package dev.firedrill.engine.bundle;

import java.util.List;

/**
 * A compiled environment with its scenarios: what the compiler writes and the runtime loads.
 *
 * <p>Long texts are stored once in {@code texts} and named by their index elsewhere.
 *
 * @param format the major version of the format, {@link #FORMAT} for what this code writes
 * @param environment the rules of the game
 * @param texts every long text, without repetition, in the order of first use
 * @param scenarios the scenarios, by task in the order of the tasks, then in the order of their index
 * @param sources the digests of the source texts, sorted
 * @param proofs what was proved of the scenarios, where somebody asked for proofs
 */
public record Bundle(
        int format,
        EnvironmentRules environment,
        List<String> texts,
        List<ScenarioRecord> scenarios,
        List<String> sources,
        List<ProofRecord> proofs) {
    /** The major format version that this code reads and writes. */
    public static final int FORMAT = 1;

    public Bundle {
        texts = List.copyOf(texts);
        scenarios = List.copyOf(scenarios);
        sources = List.copyOf(sources);
        proofs = List.copyOf(proofs);
    }

    /** A bundle of which nothing was proved. */
    public Bundle(
            int format,
            EnvironmentRules environment,
            List<String> texts,
            List<ScenarioRecord> scenarios,
            List<String> sources) {
        this(format, environment, texts, scenarios, sources, List.of());
    }

    /** The same bundle with what was proved of it. */
    public Bundle withProofs(List<ProofRecord> proved) {
        return new Bundle(format, environment, texts, scenarios, sources, proved);
    }
}

package dev.firedrill.benchmarks.mutants;

import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.prove.Limits;
import dev.firedrill.compiler.prove.Proof;
import dev.firedrill.compiler.prove.Prover;
import dev.firedrill.compiler.prove.Verdict;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.ScenarioRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What checks and proofs say of the sources as they are, and what is new in what they say of others. */
final class Verdicts {
    private final Map<String, Bundle> bundles = new HashMap<>();
    private final Map<String, Verdict> proofs = new HashMap<>();
    private final Set<String> findings;
    private final Limits limits;

    /** What the flaw was found by, a code or a claim; none where it was not; whether it changed anything at all. */
    record Outcome(Optional<String> killer, boolean changed) {}

    Verdicts(SourceSet sources, Limits limits) {
        this.limits = limits;
        Compilation compilation = Compiler.compile(sources);
        findings = findings(compilation).map(Verdicts::key).collect(Collectors.toSet());
        for (Bundle bundle : compilation.bundles()) {
            bundles.put(bundle.environment().name(), bundle);
            prove(bundle).forEach(proof -> proofs.put(key(bundle, proof), proof.verdict()));
        }
        if (bundles.isEmpty()) {
            throw new IllegalArgumentException("the sources do not compile: " + compilation.diagnostics());
        }
    }

    int proofs() {
        return proofs.size();
    }

    Outcome of(SourceSet mutant) {
        Compilation compilation = Compiler.compile(mutant);
        Optional<String> finding = findings(compilation)
                .filter(diagnostic -> !findings.contains(key(diagnostic)))
                .map(diagnostic -> diagnostic.code().code())
                .findFirst();
        if (finding.isPresent()) {
            return new Outcome(finding, true);
        }
        boolean changed = false;
        for (Bundle bundle : compilation.bundles()) {
            Bundle before = bundles.get(bundle.environment().name());
            Bundle part = changed(bundle, before);
            changed |= !part.scenarios().isEmpty();
            Optional<String> claim = part.scenarios().isEmpty()
                    ? Optional.empty()
                    : prove(part).stream()
                            .filter(proof -> isWorse(proofs.get(key(part, proof)), proof.verdict()))
                            .map(proof -> proof.claim().title())
                            .findFirst();
            if (claim.isPresent()) {
                return new Outcome(claim, true);
            }
        }
        return new Outcome(Optional.empty(), changed);
    }

    private static boolean isWorse(@Nullable Verdict before, Verdict after) {
        return after != Verdict.PROVED && (before == null || before == Verdict.PROVED);
    }

    private static Stream<Diagnostic> findings(Compilation compilation) {
        return compilation.diagnostics().stream().filter(diagnostic -> diagnostic.severity() != Severity.ACCEPTED);
    }

    /** A finding wherever it stands: a flaw moves what is below it. */
    private static String key(Diagnostic diagnostic) {
        return diagnostic.code().code() + " " + diagnostic.message();
    }

    private static String key(Bundle bundle, Proof proof) {
        return bundle.environment().name() + " " + proof.claim() + " " + proof.subject();
    }

    /** The environment with the scenarios of those tasks alone about which something is new. */
    private static Bundle changed(Bundle bundle, @Nullable Bundle before) {
        if (before == null || !bundle.environment().equals(before.environment())) {
            return bundle;
        }
        if (!order(bundle).equals(order(before))) {
            return bundle;
        }
        Map<String, String> known = before.scenarios().stream()
                .collect(Collectors.toMap(ScenarioRecord::id, record -> Texts.of(before, record)));
        Set<String> tasks = bundle.scenarios().stream()
                .filter(record -> !Texts.of(bundle, record).equals(known.get(record.id())))
                .map(ScenarioRecord::task)
                .collect(Collectors.toSet());
        return new Bundle(
                bundle.format(),
                bundle.environment(),
                bundle.texts(),
                bundle.scenarios().stream()
                        .filter(record -> tasks.contains(record.task()))
                        .toList(),
                bundle.sources());
    }

    private static List<String> order(Bundle bundle) {
        return bundle.scenarios().stream().map(ScenarioRecord::id).toList();
    }

    private List<Proof> prove(Bundle bundle) {
        try {
            return Prover.prove(Environment.of(bundle), limits, task -> {});
        } catch (BundleException e) {
            throw new AssertionError(bundle.environment().name(), e);
        }
    }
}

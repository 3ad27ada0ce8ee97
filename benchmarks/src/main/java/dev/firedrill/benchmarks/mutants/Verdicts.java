package dev.firedrill.benchmarks.mutants;

import dev.firedrill.benchmarks.mutants.Killer.Means;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.ProofReport;
import dev.firedrill.compiler.ProofReport.Entry;
import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.compiler.prove.Limits;
import dev.firedrill.compiler.prove.Proof;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.compiler.prove.Prover;
import dev.firedrill.compiler.prove.Theorem;
import dev.firedrill.compiler.prove.Verdict;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.ScenarioRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What checks and proofs say of the sources as they are, and what is new in what they say of others. */
final class Verdicts {
    /** Those that need no search come first: most flaws that they find need nothing else. */
    private static final List<Theorem> QUICK = Prover.THEOREMS.stream()
            .filter(theorem ->
                    Set.of(Claim.LEARNABLE, Claim.NO_ANSWER_GIVEN_AWAY).contains(theorem.claim()))
            .toList();

    private final Map<String, Bundle> bundles = new HashMap<>();
    private final Map<String, Proof> proofs = new HashMap<>();
    private final Set<String> findings;
    private final ProofRequest request;
    private final Duration time;

    /** What the flaw was found by; nothing where it was not; what it did then. */
    record Outcome(Optional<Killer> killer, Set<Effect> effects) {}

    Verdicts(SourceSet sources, Limits limits, Duration time) {
        this.time = time;
        Compilation compilation = Compiler.compile(sources);
        if (!compilation.succeeded()) {
            throw new IllegalArgumentException("the sources do not compile: " + compilation.diagnostics());
        }
        ProofReport report = compilation.prove(ProofRequest.ALL.withLimits(limits));
        findings = Stream.of(compilation.diagnostics(), report.findings())
                .flatMap(Verdicts::findings)
                .map(Verdicts::key)
                .collect(Collectors.toSet());
        report.entries().forEach(entry -> proofs.put(key(entry), entry.proof()));
        report.bundles().forEach(bundle -> bundles.put(bundle.environment().name(), bundle));
        request = ProofRequest.ALL.withLimits(limits).withPrevious(report.bundles());
    }

    int proofs() {
        return proofs.size();
    }

    Outcome of(SourceSet mutant) {
        Compilation compilation = Compiler.compile(mutant);
        Optional<Killer> check = finding(compilation.diagnostics(), Means.CHECK);
        if (check.isPresent()) {
            return new Outcome(check, Set.of());
        }
        if (isSame(compilation, Texts::of)) {
            return new Outcome(Optional.empty(), Set.of(Effect.NONE));
        }
        ProofRequest limited = request.withLimits(request.limits().within(time));
        ProofReport quick = compilation.prove(limited.withTheorems(QUICK));
        Optional<Killer> found = killer(quick.entries());
        if (isSame(compilation, Texts::played)) {
            // Marks are read by those claims alone that were looked at.
            return new Outcome(found, Set.of(Effect.MARKS));
        }
        if (found.filter(killer -> killer.means() == Means.PROOF).isPresent()) {
            return new Outcome(found, Set.of());
        }
        List<Bundle> known = new ArrayList<>(request.previous());
        known.addAll(quick.bundles());
        for (String task : tasks(compilation)) {
            ProofReport part = compilation.prove(limited.withPrevious(known)
                    .withWanted(scenario -> scenario.task().id().equals(task)));
            Optional<Killer> refuted = killer(part.entries()).filter(killer -> killer.means() == Means.PROOF);
            if (refuted.isPresent()) {
                return new Outcome(refuted, Set.of());
            }
            known.addAll(part.bundles());
        }
        ProofReport report = compilation.prove(limited.withPrevious(known));
        Optional<Killer> killer = killer(report.entries());
        return new Outcome(needless(report).or(() -> killer), effects(report.entries()));
    }

    private Set<Effect> effects(List<Entry> entries) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        if (isAsBefore(entries, "queries to ", Claim.LEARNABLE)) {
            effects.add(Effect.AS_FAST);
        }
        if (isAsBefore(entries, "", Claim.NOT_GAMEABLE)
                && isAsBefore(entries, "grade ", Claim.SOLVABLE)
                && isAsBefore(entries, "steps ", Claim.SOLVABLE)) {
            effects.add(Effect.AS_WORTH);
        }
        return effects;
    }

    private static List<String> tasks(Compilation compilation) {
        return compilation.bundles().stream()
                .flatMap(bundle -> bundle.scenarios().stream())
                .map(ScenarioRecord::task)
                .distinct()
                .toList();
    }

    /** Whether what the claim says in figures whose names begin like this is what it said before. */
    private boolean isAsBefore(List<Entry> entries, String beginning, Claim claim) {
        return entries.stream().filter(entry -> entry.proof().claim() == claim).allMatch(entry -> {
            Proof before = proofs.get(key(entry));
            return before != null && figures(before, beginning).equals(figures(entry.proof(), beginning));
        });
    }

    private static Map<String, BigFraction> figures(Proof proof, String beginning) {
        return proof.figures().entrySet().stream()
                .filter(figure -> figure.getKey().startsWith(beginning))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The surest that the proofs have against the mutant. */
    private Optional<Killer> killer(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> killer(entry, proofs.get(key(entry))).stream())
                .min(Comparator.comparing(Killer::means));
    }

    private static Optional<Killer> killer(Entry entry, @Nullable Proof before) {
        Proof after = entry.proof();
        boolean held = before == null || before.verdict() == Verdict.PROVED;
        return switch (after.verdict()) {
            case PROVED -> Optional.empty();
            case UNKNOWN -> held ? Optional.of(killer(Means.UNKNOWN, after, after.statement())) : Optional.empty();
            case REFUTED -> {
                if (before == null || before.verdict() != Verdict.REFUTED) {
                    yield Optional.of(killer(Means.PROOF, after, after.statement()));
                }
                Optional<Diagnostic> finding = entry.finding().filter(found -> found.severity() != Severity.ACCEPTED);
                if (finding.isPresent()) {
                    yield Optional.of(killer(Means.PROOF, after, beyond(finding.get())));
                }
                yield worse(after, before).map(reason -> killer(Means.REASON, after, reason));
            }
        };
    }

    /** What goes beyond what is accepted. */
    private static String beyond(Diagnostic finding) {
        return finding.labels().stream().map(Diagnostic.Label::text).collect(Collectors.joining("; "));
    }

    /** What refutes the claim now and did not before: another reason, or more that is earned without looking. */
    private static Optional<String> worse(Proof after, Proof before) {
        Set<String> known = reasons(before).collect(Collectors.toSet());
        Optional<String> reason =
                reasons(after).filter(each -> !known.contains(each)).findFirst();
        return reason.or(() -> after.figures().entrySet().stream()
                .filter(figure -> after.claim() == Claim.NOT_GAMEABLE)
                .filter(figure -> before.figures().containsKey(figure.getKey()))
                .filter(figure -> figure.getValue().compareTo(before.figures().get(figure.getKey())) > 0)
                .map(figure -> figure.getKey() + ": " + figure.getValue() + " instead of "
                        + before.figures().get(figure.getKey()))
                .findFirst());
    }

    private static Killer killer(Means means, Proof proof, String said) {
        return new Killer(means, proof.claim().title(), proof.subject() + ": " + said);
    }

    /** What a statement says, whatever its figures are. */
    private static Stream<String> reasons(Proof proof) {
        return Arrays.stream(proof.statement().split("; "))
                .filter(part -> !part.matches("the (grade|return) goes .*"))
                .map(part -> part.replaceAll("-?[0-9.]+", "#"));
    }

    /** An acceptance that the sources needed and the mutant does not. */
    private Optional<Killer> needless(ProofReport report) {
        if (report.entries().stream().anyMatch(entry -> entry.proof().verdict() == Verdict.UNKNOWN)) {
            return Optional.empty();
        }
        Set<Diagnostic> ofProofs = report.entries().stream()
                .flatMap(entry -> entry.finding().stream())
                .collect(Collectors.toSet());
        return finding(
                report.findings().stream()
                        .filter(diagnostic -> !ofProofs.contains(diagnostic))
                        .toList(),
                Means.PROOF);
    }

    private Optional<Killer> finding(List<Diagnostic> diagnostics, Means means) {
        return findings(diagnostics)
                .filter(diagnostic -> !findings.contains(key(diagnostic)))
                .map(diagnostic -> new Killer(means, diagnostic.code().code(), diagnostic.message()))
                .findFirst();
    }

    private static Stream<Diagnostic> findings(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(diagnostic -> diagnostic.severity() != Severity.ACCEPTED);
    }

    /** A finding wherever it stands: a flaw moves what is below it. */
    private static String key(Diagnostic diagnostic) {
        return diagnostic.code().code() + " " + diagnostic.message();
    }

    private static String key(Entry entry) {
        return entry.environment() + " " + entry.proof().claim() + " "
                + entry.proof().subject();
    }

    /** Whether all bundles are what they were in the sources as they are, as far as the texts tell. */
    private boolean isSame(Compilation compilation, BiFunction<Bundle, ScenarioRecord, String> texts) {
        return compilation.bundles().stream().allMatch(bundle -> {
            Bundle before = bundles.get(bundle.environment().name());
            return before != null
                    && bundle.environment().equals(before.environment())
                    && texts(bundle, texts).equals(texts(before, texts));
        });
    }

    private static List<String> texts(Bundle bundle, BiFunction<Bundle, ScenarioRecord, String> texts) {
        return bundle.scenarios().stream()
                .map(scenario -> texts.apply(bundle, scenario))
                .toList();
    }
}

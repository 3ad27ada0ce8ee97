package dev.firedrill.compiler;

import dev.firedrill.compiler.ProofReport.Entry;
import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.compiler.prove.Proof;
import dev.firedrill.compiler.prove.Prover.Certified;
import dev.firedrill.compiler.resolve.Acceptances;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Acceptance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes findings of proofs, each at the declaration of what it is about, and finds out what the sources accept. */
final class ProofFindings {
    private final Model model;
    private final Map<Acceptance, Allowance> asked = new LinkedHashMap<>();
    private final Set<Acceptance> needed = new LinkedHashSet<>();

    ProofFindings(Model model) {
        this.model = model;
    }

    /** A finding, and why it is accepted where it is. */
    private record Found(Diagnostic diagnostic, List<String> reasons) {}

    /** The proof with the finding that it gives rise to, unless it holds. */
    Entry entry(String environment, Certified certified) {
        Optional<Found> found = of(environment, certified.proof());
        return new Entry(
                environment,
                certified.proof(),
                certified.takenOver(),
                found.map(Found::diagnostic),
                found.map(Found::reasons).orElse(List.of()));
    }

    private Optional<Found> of(String environment, Proof proof) {
        EnvironmentModel declared = model.environments().stream()
                .filter(each -> each.name().equals(environment))
                .findFirst()
                .orElseThrow(() -> new AssertionError(environment));
        Optional<ScenarioModel> scenario =
                proof.scenario().map(name -> scenario(declared, name).orElseThrow(() -> new AssertionError(name)));
        EnvironmentModel.Task task = Optional.ofNullable(declared.tasks().get(proof.task()))
                .orElseThrow(() -> new AssertionError(proof.task()));
        Span place = scenario.map(found -> found.syntax().name().span())
                .orElse(task.syntax().name().span());
        List<Acceptance> acceptances = Acceptances.ofProofs(declared, task, scenario);
        DiagnosticCode refutation = refutation(proof.claim());
        acceptances.stream()
                .filter(acceptance -> isOf(acceptance, refutation) || isOf(acceptance, DiagnosticCode.NOT_DECIDED))
                .forEach(acceptance -> asked.putIfAbsent(acceptance, new Allowance(acceptance)));
        String subject = scenario.map(ScenarioModel::name).orElse(environment + "." + proof.task());
        boolean own = ownScenarios(declared, task, scenario);
        return switch (proof.verdict()) {
            case PROVED -> Optional.empty();
            case REFUTED ->
                Optional.of(finding(refutation, place, acceptances, proof, own, subject, proof.statement()));
            case UNKNOWN ->
                Optional.of(finding(
                        DiagnosticCode.NOT_DECIDED,
                        place,
                        acceptances,
                        proof,
                        own,
                        proof.claim().title(),
                        subject,
                        proof.statement()));
        };
    }

    /** Acceptances in own files that no finding of any proof so far has needed, or has needed that far. */
    List<Diagnostic> needless() {
        var diagnostics = new Diagnostics();
        asked.forEach((acceptance, allowance) -> {
            if (acceptance.span().file().library()) {
                return;
            }
            if (needed.contains(acceptance)) {
                allowance.reportWide(diagnostics);
            } else {
                Acceptances.needless(acceptance, diagnostics);
            }
        });
        return diagnostics.all();
    }

    /**
     * Whether the proof is about scenarios that are in no library: what a library accepts, it accepts of its own ones up to
     * the figures that these have, and cannot know others.
     */
    private boolean ownScenarios(
            EnvironmentModel environment, EnvironmentModel.Task task, Optional<ScenarioModel> scenario) {
        return scenario.map(Stream::of)
                .orElseGet(() -> model.scenarios().stream()
                        .filter(each -> each.environment() == environment)
                        .filter(each -> each.task() == task))
                .anyMatch(each -> !each.syntax().span().file().library());
    }

    private Optional<ScenarioModel> scenario(EnvironmentModel environment, String name) {
        return model.scenarios().stream()
                .filter(scenario -> scenario.environment() == environment)
                .filter(scenario -> scenario.name().equals(name))
                .findFirst();
    }

    private Found finding(
            DiagnosticCode code,
            Span place,
            List<Acceptance> acceptances,
            Proof proof,
            boolean own,
            Object... arguments) {
        var diagnostics = new Diagnostics();
        var report = diagnostics.report(code, place, arguments);
        List<String> reasons = new ArrayList<>();
        for (Acceptance acceptance : acceptances) {
            if (isOf(acceptance, code)) {
                needed.add(acceptance);
                boolean bounded = !own || !acceptance.span().file().library();
                List<String> beyond = bounded
                        ? asked.computeIfAbsent(acceptance, Allowance::new).beyond(proof)
                        : List.of();
                if (beyond.isEmpty()) {
                    diagnostics.accept(code, place);
                    reasons.add(acceptance.because().value());
                } else {
                    report.label(acceptance.span(), String.join("; ", beyond));
                }
            }
        }
        return new Found(diagnostics.all().get(0), reasons);
    }

    private static boolean isOf(Acceptance acceptance, DiagnosticCode code) {
        return DiagnosticCode.of(acceptance.code().value()).filter(code::equals).isPresent();
    }

    /** The code of what refutes a claim. */
    static DiagnosticCode refutation(Claim claim) {
        return switch (claim) {
            case SOLVABLE -> DiagnosticCode.NOT_SOLVABLE;
            case LEARNABLE -> DiagnosticCode.NOT_LEARNABLE;
            case GRADED_SOUNDLY -> DiagnosticCode.GRADED_UNSOUNDLY;
            case NOT_GAMEABLE -> DiagnosticCode.GAMEABLE;
            case ALIGNED -> DiagnosticCode.NOT_ALIGNED;
            case REWARD_TELLS_NOTHING -> DiagnosticCode.REWARD_TELLS;
            case ALIVE -> DiagnosticCode.NOT_ALIVE;
            case NO_ANSWER_GIVEN_AWAY -> DiagnosticCode.ANSWER_SHOWN;
        };
    }
}

package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Prover.Certified;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.bundle.ProofRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Turns proofs into certificates, and takes certificates for proofs where their digest says that nothing has changed and
 * their traces still play as they say. What was not decided before is tried again.
 */
final class Certificates {
    private final Environment environment;
    private final ProofDigests digests;
    private final List<ProofRecord> previous;

    Certificates(Bundle bundle, Environment environment, List<Bundle> previous) {
        this.environment = environment;
        this.digests = new ProofDigests(bundle);
        this.previous = previous.stream()
                .filter(each -> each.environment().name().equals(environment.name()))
                .flatMap(each -> each.proofs().stream())
                .toList();
    }

    /** What the theorem says of the game, searched for only where no certificate says it. */
    List<Certified> prove(Theorem theorem, TaskGame game) {
        return theorem.scenarioByScenario() ? eachScenario(theorem, game) : wholeTask(theorem, game);
    }

    private List<Certified> wholeTask(Theorem theorem, TaskGame game) {
        String digest =
                digests.of(theorem.dependsOn(game).stream().map(Scenario::id).toList());
        List<Certified> known = known(theorem, game, digest);
        return known.isEmpty() ? certified(Prover.decide(theorem, game), digest) : known;
    }

    private List<Certified> eachScenario(Theorem theorem, TaskGame game) {
        Map<String, List<Certified>> known = new LinkedHashMap<>();
        for (Scenario scenario : game.scenarios()) {
            known.put(scenario.id(), known(theorem, game, digest(scenario.id())));
        }
        List<Scenario> open = game.scenarios().stream()
                .filter(scenario -> known.getOrDefault(scenario.id(), List.of()).isEmpty())
                .toList();
        List<Proof> found = open.isEmpty() ? List.of() : Prover.decide(theorem, game.with(open));
        return game.scenarios().stream()
                .map(Scenario::id)
                .flatMap(id -> Stream.concat(
                        known.getOrDefault(id, List.of()).stream(),
                        certified(
                                found.stream()
                                        .filter(proof -> proof.subject().equals(id))
                                        .toList(),
                                digest(id))
                                .stream()))
                .toList();
    }

    private String digest(String scenario) {
        return digests.of(List.of(scenario));
    }

    private List<Certified> known(Theorem theorem, TaskGame game, String digest) {
        List<Certified> known = new ArrayList<>();
        for (ProofRecord certificate : previous) {
            if (certificate.claim().equals(theorem.claim().word())
                    && theorem.isAbout(certificate.scenario())
                    && certificate.task().equals(game.task().id())
                    && certificate.digest().equals(digest)) {
                Proof proof = proof(certificate, theorem.claim());
                if (proof.verdict() == Verdict.UNKNOWN
                        || !proof.traces().stream().allMatch(this::plays)) {
                    return List.of();
                }
                known.add(new Certified(proof, certificate, true));
            }
        }
        return known;
    }

    private boolean plays(Trace trace) {
        return environment
                .scenario(trace.scenario())
                .map(scenario -> Trace.play(trace.name(), scenario, trace.moves()))
                .filter(trace::equals)
                .isPresent();
    }

    private static List<Certified> certified(List<Proof> proofs, String digest) {
        return proofs.stream()
                .map(proof -> new Certified(proof, certificate(proof, digest), false))
                .toList();
    }

    static ProofRecord certificate(Proof proof, String digest) {
        return new ProofRecord(
                proof.claim().word(),
                proof.task(),
                proof.scenario(),
                proof.verdict().name().toLowerCase(Locale.ROOT),
                proof.statement(),
                digest,
                proof.figures(),
                proof.traces().stream().map(Certificates::record).toList(),
                proof.outside());
    }

    private static ProofRecord.Trace record(Trace trace) {
        List<ProofRecord.Step> steps = new ArrayList<>();
        for (int step = 0; step < trace.moves().size(); step++) {
            ActionRequest move = trace.moves().get(step);
            Map<String, String> arguments = new LinkedHashMap<>();
            move.parameters().forEach((name, value) -> arguments.put(name, text(value)));
            steps.add(new ProofRecord.Step(
                    move.action(), arguments, trace.rewards().get(step)));
        }
        return new ProofRecord.Trace(trace.name(), trace.scenario(), steps, trace.grade(), trace.total());
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw new AssertionError("a trace sends texts, not " + value);
        }
        return value.stringValue();
    }

    private static Proof proof(ProofRecord certificate, Claim claim) {
        return new Proof(
                claim,
                certificate.task(),
                certificate.scenario(),
                Verdict.valueOf(certificate.verdict().toUpperCase(Locale.ROOT)),
                certificate.statement(),
                certificate.figures(),
                certificate.traces().stream().map(Certificates::trace).toList(),
                certificate.outside());
    }

    private static Trace trace(ProofRecord.Trace record) {
        return new Trace(
                record.name(),
                record.scenario(),
                record.steps().stream()
                        .map(step -> ActionRequest.of(step.action(), step.arguments()))
                        .toList(),
                record.steps().stream().map(ProofRecord.Step::reward).toList(),
                record.grade(),
                record.total());
    }
}

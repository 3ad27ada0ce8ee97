package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.ProofRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Decides every claim about the scenarios of an environment. */
public final class Prover {
    /** All there is to prove, in the order of the claims. */
    public static final List<Theorem> THEOREMS = List.of(
            new Solvable(),
            new Learnable(),
            new GradedSoundly(),
            new NotGameable(),
            new Aligned(),
            new RewardTellsNothing(),
            new Alive(),
            new RulesAlive(),
            new NoAnswerGivenAway());

    private Prover() {}

    /** A proof with its certificate. */
    public record Certified(Proof proof, ProofRecord certificate) {}

    /**
     * The proofs for every task of the environment that has scenarios, by task, then in the order of the claims.
     *
     * @param progress is told the name of each task before it is looked at
     */
    public static List<Proof> prove(Environment environment, Limits limits, Consumer<String> progress) {
        List<Proof> proofs = new ArrayList<>();
        for (Task task : environment.tasks()) {
            if (!task.scenarios().isEmpty()) {
                progress.accept(task.id());
                TaskGame game = TaskGame.of(task, environment, limits);
                THEOREMS.forEach(theorem -> proofs.addAll(theorem.prove(game)));
            }
        }
        return proofs;
    }

    /** The same for a bundle and what is asked of it, certificates of an earlier bundle used where they still hold. */
    public static List<Certified> prove(Bundle bundle, ProofRequest request) {
        Environment environment = environment(bundle);
        var certificates = new Certificates(bundle, environment, request.previous());
        List<Certified> proofs = new ArrayList<>();
        for (Task task : environment.tasks()) {
            List<Scenario> wanted = task.scenarios().stream()
                    .filter(scenario -> request.wanted().test(scenario))
                    .toList();
            if (!wanted.isEmpty()) {
                request.progress().accept(task.id());
                TaskGame game = TaskGame.of(task, environment, request.limits());
                for (Theorem theorem : request.theorems()) {
                    proofs.addAll(certificates.prove(theorem, theorem.scenarioByScenario() ? game.with(wanted) : game));
                }
            }
        }
        return proofs;
    }

    private static Environment environment(Bundle bundle) {
        try {
            return Environment.of(bundle);
        } catch (BundleException e) {
            throw new AssertionError("the compiler wrote a bundle that does not load: " + e.getMessage(), e);
        }
    }
}

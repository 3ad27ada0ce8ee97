package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.ProofRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * A proof with its certificate.
     *
     * @param takenOver whether it was not searched for, because an earlier certificate says it
     */
    public record Certified(Proof proof, ProofRecord certificate, boolean takenOver) {}

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
                THEOREMS.forEach(theorem -> proofs.addAll(decide(theorem, game)));
            }
        }
        return proofs;
    }

    /** The same for a bundle and what is asked of it, certificates of an earlier bundle used where they still hold. */
    public static List<Certified> prove(Bundle bundle, ProofRequest request) {
        Environment environment = environment(bundle);
        var certificates = new Certificates(bundle, environment, request.previous());
        Map<Task, List<Scenario>> wanted = wanted(environment, request);
        int all = wanted.size() * request.theorems().size();
        List<Certified> proofs = new ArrayList<>();
        int number = 0;
        for (var entry : wanted.entrySet()) {
            TaskGame game = TaskGame.of(entry.getKey(), environment, request.limits());
            for (Theorem theorem : request.theorems()) {
                number++;
                request.progress()
                        .accept(environment.rules().name() + "."
                                + entry.getKey().id() + ", " + theorem.claim().title() + " (" + number + " of " + all
                                + ")");
                proofs.addAll(
                        certificates.prove(theorem, theorem.scenarioByScenario() ? game.with(entry.getValue()) : game));
            }
        }
        return proofs;
    }

    /** The tasks with scenarios that are asked for. */
    private static Map<Task, List<Scenario>> wanted(Environment environment, ProofRequest request) {
        Map<Task, List<Scenario>> wanted = new LinkedHashMap<>();
        for (Task task : environment.tasks()) {
            List<Scenario> scenarios = task.scenarios().stream()
                    .filter(scenario -> request.wanted().test(scenario))
                    .toList();
            if (!scenarios.isEmpty()) {
                wanted.put(task, scenarios);
            }
        }
        return wanted;
    }

    /** What the theorem says of the game, and what that leaves out. */
    static List<Proof> decide(Theorem theorem, TaskGame game) {
        List<Proof> proofs = theorem.prove(game);
        return theorem.claim().overEpisodes()
                ? proofs.stream().map(proof -> proof.without(Outside.of(game))).toList()
                : proofs;
    }

    private static Environment environment(Bundle bundle) {
        try {
            return Environment.of(bundle);
        } catch (BundleException e) {
            throw new AssertionError("the compiler wrote a bundle that does not load: " + e.getMessage(), e);
        }
    }
}

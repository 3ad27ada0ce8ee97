package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Decides every claim about the scenarios of an environment. */
public final class Prover {
    private static final List<Theorem> THEOREMS = List.of(new Learnable(), new NoAnswerGivenAway());

    private Prover() {}

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
}

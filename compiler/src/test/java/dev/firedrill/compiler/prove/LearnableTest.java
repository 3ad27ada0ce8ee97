package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import org.junit.jupiter.api.Test;

final class LearnableTest {
    static java.util.List<Proof> proofs(Environment env) {
        var all = new java.util.ArrayList<Proof>();
        for (var task : env.tasks()) {
            if (!task.scenarios().isEmpty()) {
                var game = TaskGame.of(task, env, Limits.DEFAULT);
                for (var s : task.scenarios()) {
                    long t = System.nanoTime();
                    int n = Alphabet.of(s).size();
                    System.out.println("alphabet " + s.id() + " " + n + " ms " + (System.nanoTime() - t) / 1000000);
                }
                for (var th : java.util.List.of(new Learnable(), new NoAnswerGivenAway())) {
                    long t = System.nanoTime();
                    all.addAll(th.prove(game));
                    System.out.println(th.claim() + " ms " + (System.nanoTime() - t) / 1000000);
                }
            }
        }
        return all;
    }

    @Test
    void dump() throws Exception {
        for (Bundle bundle : ShippedSources.compiled().bundles()) {
            long t = System.nanoTime();
            for (Proof proof : proofs(Environment.of(bundle))) {
                System.out.println(proof.claim() + " " + proof.subject() + " " + proof.verdict() + " "
                        + proof.statement() + " " + proof.figures());
            }
            System.out.println("ms " + (System.nanoTime() - t) / 1000000);
        }
    }
}

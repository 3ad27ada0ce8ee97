package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import org.junit.jupiter.api.Test;

final class LearnableTest {
    @Test
    void dump() throws Exception {
        for (Bundle bundle : ShippedSources.compiled().bundles()) {
            long t = System.nanoTime();
            for (Proof proof : Prover.prove(Environment.of(bundle), Limits.DEFAULT, task -> {})) {
                System.out.println(proof.claim() + " " + proof.subject() + " " + proof.verdict() + " "
                        + proof.statement() + " " + proof.figures());
            }
            System.out.println("ms " + (System.nanoTime() - t) / 1000000);
        }
    }
}

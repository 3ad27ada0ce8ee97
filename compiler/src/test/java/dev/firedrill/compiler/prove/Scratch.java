package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.*;
import java.nio.file.*;

final class Scratch {
    public static void main(String[] a) throws Exception {
        var env = Environment.of(BundleReader.read(Files.readAllBytes(Path.of(a[0]))));
        for (var s : env.scenarios())
            if (a.length < 2 || s.id().equals(a[1])) {
                var lex = Lexicon.of(s).orElseThrow();
                System.out.println(s.id() + " " + lex.hidden() + " " + lex.isGiven("full_history_export") + " "
                        + FirstSight.rules(s));
            }
        for (Theorem th : Prover.THEOREMS)
            for (var t : env.tasks()) {
                long t0 = System.nanoTime();
                var ps = th.prove(TaskGame.of(t, env, Limits.DEFAULT));
                System.out.println("== " + t.id() + " " + (System.nanoTime() - t0) / 1_000_000 + " ms");
                for (Proof p : ps) {
                    System.out.println(p.verdict() + " " + p.claim() + " " + p.subject() + ": " + p.statement());
                    if (p.claim() == Claim.SOLVABLE)
                        p.traces()
                                .forEach(x -> System.out.println("     " + x.name() + " "
                                        + x.moves().stream()
                                                .map(m -> m.action()
                                                        + m.parameters().values())
                                                .toList()));
                }
            }
    }
}

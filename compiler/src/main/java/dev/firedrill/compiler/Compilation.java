package dev.firedrill.compiler;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.drill.DrillReport;
import dev.firedrill.compiler.drill.DrillRunner;
import dev.firedrill.compiler.emit.JavaPack;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.engine.bundle.Bundle;
import java.util.List;
import java.util.SortedMap;

/**
 * What became of a set of sources.
 *
 * @param diagnostics every finding, sorted by place
 * @param model what the sources declare, as far as names could be bound
 * @param bundles one per environment with scenarios, sorted by name; none where there are errors
 */
public record Compilation(List<Diagnostic> diagnostics, Model model, List<Bundle> bundles) {
    public Compilation {
        diagnostics = List.copyOf(diagnostics);
        bundles = List.copyOf(bundles);
    }

    /** Whether there is no error; warnings do not count. */
    public boolean succeeded() {
        return diagnostics.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** How many drills there are to play. */
    public int drills() {
        return model.own().drills().size();
    }

    /** Plays the drills on the bundles, those of libraries aside. Only for a compilation that succeeded. */
    public DrillReport runDrills() {
        return DrillRunner.run(model.own(), bundles);
    }

    /**
     * A typed Java class for each environment: the contents of source and resource files by path.
     *
     * @param javaPackage a legal package name, not empty
     */
    public SortedMap<String, String> javaPack(String javaPackage) {
        return JavaPack.emit(javaPackage, bundles);
    }
}

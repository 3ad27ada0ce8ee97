package dev.firedrill.compiler;

import dev.firedrill.compiler.check.Checker;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.emit.BundleEmitter;
import dev.firedrill.compiler.parse.SourceParser;
import dev.firedrill.compiler.resolve.Acceptances;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.Resolver;
import dev.firedrill.compiler.source.SourceSet;
import java.util.List;

/** The compiler: source texts in, diagnostics and bundles out. It reads and writes no files. */
public final class Compiler {
    private Compiler() {}

    /** Compiles the sources, which are one closed world: imports are looked up among them. */
    public static Compilation compile(SourceSet sources) {
        var diagnostics = new Diagnostics();
        var units = SourceParser.parse(sources, diagnostics);
        if (diagnostics.hasErrors()) {
            return failed(diagnostics, Model.unresolved(units));
        }
        var model = Resolver.resolve(units, diagnostics);
        Checker.check(model, diagnostics);
        Acceptances.apply(units, diagnostics);
        return diagnostics.hasErrors()
                ? failed(diagnostics, model)
                : new Compilation(diagnostics.all(), model, BundleEmitter.emit(model, sources));
    }

    private static Compilation failed(Diagnostics diagnostics, Model model) {
        return new Compilation(diagnostics.all(), model, List.of());
    }
}

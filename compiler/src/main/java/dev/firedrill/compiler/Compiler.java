package dev.firedrill.compiler;

import dev.firedrill.compiler.check.Checker;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.emit.BundleEmitter;
import dev.firedrill.compiler.parse.SourceParser;
import dev.firedrill.compiler.resolve.Acceptances;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.PackageIndex;
import dev.firedrill.compiler.resolve.Resolver;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        if (diagnostics.hasErrors()) {
            return failed(diagnostics, model);
        }
        var bundles = BundleEmitter.emit(model, sources);
        bundles.forEach(bundle -> load(bundle, model, diagnostics));
        return diagnostics.hasErrors()
                ? failed(diagnostics, model)
                : new Compilation(diagnostics.all(), model, bundles);
    }

    /** What is emitted must load: the runtime has limits that no check repeats. */
    private static void load(Bundle bundle, Model model, Diagnostics diagnostics) {
        try {
            Environment.of(bundle);
        } catch (BundleException e) {
            String name = bundle.environment().name();
            var place = model.environments().stream()
                    .filter(environment -> environment.name().equals(name))
                    .map(environment -> environment.syntax().name().span())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name));
            diagnostics.report(DiagnosticCode.NOT_LOADABLE, place, name, String.valueOf(e.getMessage()));
        }
    }

    /** The packages that some source imports and none declares: what to look for in libraries. */
    public static Set<String> missingPackages(SourceSet sources) {
        var units = SourceParser.parse(sources, new Diagnostics());
        Set<String> missing = new TreeSet<>();
        units.forEach(unit -> unit.imports().forEach(name -> missing.add(name.value())));
        units.forEach(unit -> missing.remove(PackageIndex.packageOf(unit)));
        return missing;
    }

    /** The package that a source belongs to; empty where it names none. */
    public static String packageOf(SourceFile source) {
        return PackageIndex.packageOf(SourceParser.parse(source, new Diagnostics()));
    }

    private static Compilation failed(Diagnostics diagnostics, Model model) {
        return new Compilation(diagnostics.all(), model, List.of());
    }
}

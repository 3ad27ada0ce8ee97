package dev.firedrill.cli;

import dev.firedrill.cli.output.Findings;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Progress;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.ProofReport;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.compiler.source.SourceSet;
import java.util.Optional;
import java.util.Set;

/** Compiles for the commands that need sound scenarios. */
final class Workbench {
    private Workbench() {}

    static Compilation compile(SourceSet sources, Shell shell) {
        return Progress.during(shell, "compiling " + files(sources), () -> Compiler.compile(sources));
    }

    /** Compiles, shows the findings beside the results, and gives up where there are errors. */
    static Compilation compileSound(SourceSet sources, Shell shell, Style style) {
        Compilation compilation = compile(sources, shell);
        Findings.showBesideResults(compilation.diagnostics(), shell, style);
        return sound(compilation);
    }

    /** Compiles, and shows the findings only where there are errors, which end the command. */
    static Compilation compileQuietly(SourceSet sources, Shell shell, Style style) {
        Compilation compilation = compile(sources, shell);
        if (!compilation.succeeded()) {
            Findings.showBesideResults(compilation.diagnostics(), shell, style);
        }
        return sound(compilation);
    }

    private static Compilation sound(Compilation compilation) {
        if (!compilation.succeeded()) {
            throw Problem.finding("the sources have errors; nothing was done");
        }
        return compilation;
    }

    /** Proves what is asked for, of all scenarios or of those named. */
    static ProofReport prove(
            Compilation compilation, ProofRequest request, Optional<Set<String>> scenarios, Shell shell) {
        return Progress.during(shell, "proving", at -> {
            ProofRequest told = request.withProgress(part -> at.accept("proving " + part));
            return scenarios.map(names -> compilation.prove(told, names)).orElseGet(() -> compilation.prove(told));
        });
    }

    static String files(SourceSet sources) {
        long own = sources.files().stream().filter(file -> !file.library()).count();
        return counted((int) own, "file");
    }

    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

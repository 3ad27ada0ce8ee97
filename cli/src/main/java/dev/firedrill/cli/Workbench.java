package dev.firedrill.cli;

import dev.firedrill.cli.input.BundleFiles;
import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.output.Findings;
import dev.firedrill.cli.output.ProofText;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Progress;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.cli.transcript.Stage;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.ProofReport;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.bundle.Bundle;
import java.nio.file.Path;
import java.util.List;
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

    /** The scenarios that the paths hold, for playing transcripts again. */
    static Stage stage(List<String> paths, Shell shell, Style style) {
        Inputs inputs = Inputs.read(paths, shell);
        Compilation compilation = compileQuietly(inputs.sources(), shell, style);
        return new Stage(BundleFiles.load(compilation.bundles(), inputs.bundles()));
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

    /** The bundles with certificates, for writing them; gives up where a claim does not hold. */
    static List<Bundle> proved(
            Compilation compilation, List<Path> earlier, Optional<Set<String>> scenarios, Shell shell, Style style) {
        ProofRequest request = ProofRequest.ALL.withPrevious(BundleFiles.read(earlier));
        ProofReport report = prove(compilation, request, scenarios, shell);
        Findings.showBesideResults(report.findings(), shell, style);
        shell.note(ProofText.summary(report));
        if (!report.passed()) {
            throw Problem.finding("the scenarios are not what they should be; nothing was written");
        }
        return report.bundles();
    }

    static String files(SourceSet sources) {
        long own = sources.files().stream().filter(file -> !file.library()).count();
        return counted((int) own, "file");
    }

    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

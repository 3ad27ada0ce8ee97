package dev.firedrill.cli;

import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Explanations;
import dev.firedrill.compiler.diagnostics.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Explains a code. */
@Command(
        name = "explain",
        description = {
            "Explains a finding: what it means, an example that raises it, and the example put right.",
            "",
            "Without a code, lists all there are."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  firedrill explain INC0403", "  firedrill explain inc0101"})
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    private Firedrill firedrill;

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "A code as findings show it, such as INC0403.")
    private Optional<String> code = Optional.empty();

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        if (code.isEmpty()) {
            for (DiagnosticCode each : DiagnosticCode.values()) {
                shell.out().println(line(each));
            }
            return ExitCode.FINE;
        }
        DiagnosticCode found = DiagnosticCode.of(code.get()).orElseThrow(() -> unknown(code.get()));
        shell.out().print(Explanations.page(found));
        return ExitCode.FINE;
    }

    private static String line(DiagnosticCode code) {
        return code.code() + "  " + code.severity().word()
                + " ".repeat(9 - code.severity().word().length()) + Explanations.title(code);
    }

    private static Problem unknown(String code) {
        List<String> codes =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).toList();
        return Problem.usage("no finding has the code `" + code + "`"
                + Nearest.of(code, codes)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("; `firedrill explain` lists them"));
    }
}

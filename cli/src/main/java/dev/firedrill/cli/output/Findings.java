package dev.firedrill.cli.output;

import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.compiler.diagnostics.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows the compiler's findings. */
public final class Findings {
    private Findings() {}

    /** The forms findings can have. */
    public enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON,
        /** For programs that show findings of many tools. */
        SARIF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The findings in a form, with its last line feed. */
    public static String render(Format format, List<Diagnostic> findings, Style style) {
        return switch (format) {
            case TEXT, JSON, SARIF ->
                findings.stream().map(finding -> finding + "\n").collect(Collectors.joining());
        };
    }

    /** Shows findings where they are not what was asked for. */
    public static void showBesideResults(List<Diagnostic> findings, Shell shell, Style style) {
        shell.err().print(render(Format.TEXT, findings, style));
        shell.err().flush();
    }
}

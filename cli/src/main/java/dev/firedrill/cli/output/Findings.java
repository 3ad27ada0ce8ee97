package dev.firedrill.cli.output;

import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.JsonRenderer;
import dev.firedrill.compiler.diagnostics.Renderer;
import dev.firedrill.compiler.diagnostics.SarifRenderer;
import dev.firedrill.compiler.diagnostics.TextRenderer;
import java.util.List;
import java.util.Locale;

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

    /** The findings in a form, with its last line feed; {@code version} is that of the tool. */
    public static String render(Format format, List<Diagnostic> findings, Style style, String version) {
        Renderer renderer = switch (format) {
            case TEXT -> text(style);
            case JSON -> new JsonRenderer();
            case SARIF -> new SarifRenderer(version);
        };
        return renderer.render(findings);
    }

    /** Shows findings where they are not what was asked for. */
    public static void showBesideResults(List<Diagnostic> findings, Shell shell, Style style) {
        shell.err().print(text(style).render(findings));
        shell.err().flush();
    }

    private static Renderer text(Style style) {
        return new TextRenderer(
                switch (style) {
                    case COLOURED -> TextRenderer.Style.COLOURED;
                    case PLAIN -> TextRenderer.Style.PLAIN;
                });
    }
}

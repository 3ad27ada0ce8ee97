package dev.firedrill.compiler.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages that explain the entries of the catalogue: Markdown files beside it, which are tests as well. */
public final class Explanations {
    private Explanations() {}

    /** The page of an entry as Markdown: what it means, an example that raises it, and the example put right. */
    public static String page(DiagnosticCode code) {
        String name = code.code() + ".md";
        try (InputStream stream = Explanations.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new AssertionError(name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an entry is about in one line: the title of its page without the code. */
    public static String title(DiagnosticCode code) {
        String heading = page(code).lines().findFirst().orElse("");
        return heading.replaceFirst("^# " + code.code() + ": ", "");
    }
}

package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.parse.SourceParser;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.syntax.Declaration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The environment that every other one extends: the tables that need not be written, themselves in the language. */
final class StandardEnvironment {
    private static final Declaration.Environment DECLARATION = parse();

    private StandardEnvironment() {}

    static Declaration.Environment declaration() {
        return DECLARATION;
    }

    private static Declaration.Environment parse() {
        var diagnostics = new Diagnostics();
        try (InputStream stream = StandardEnvironment.class.getResourceAsStream("standard.incident")) {
            if (stream == null) {
                throw new AssertionError("standard.incident is missing");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var unit = SourceParser.parse(new SourceFile("standard.incident", text), diagnostics);
            if (diagnostics.hasErrors()) {
                throw new AssertionError(diagnostics.all());
            }
            return (Declaration.Environment) unit.declarations().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

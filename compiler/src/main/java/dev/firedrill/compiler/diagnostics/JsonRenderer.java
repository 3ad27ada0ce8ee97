package dev.firedrill.compiler.diagnostics;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Writes findings for programs: an object with a list `diagnostics`. Lines and columns count from 1, columns in
 * characters, and an end lies behind the last character.
 */
public record JsonRenderer() implements Renderer {
    @Override
    public String render(List<Diagnostic> diagnostics) {
        return Json.write(new Findings(diagnostics.stream().map(Finding::of).toList()));
    }

    private record Findings(List<Finding> diagnostics) {}

    private record Finding(
            String code, String severity, String message, Place place, Optional<String> help, List<Other> labels) {
        private static Finding of(Diagnostic diagnostic) {
            return new Finding(
                    diagnostic.code().code(),
                    diagnostic.severity().word(),
                    diagnostic.message(),
                    Place.of(diagnostic.span()),
                    diagnostic.help(),
                    diagnostic.labels().stream()
                            .map(label -> new Other(label.text(), Place.of(label.span())))
                            .toList());
        }
    }

    private record Other(String text, Place place) {}

    private record Place(String file, int line, int column, int endLine, int endColumn) {
        private static Place of(Span span) {
            return new Place(
                    span.file().name(),
                    span.line(),
                    span.column(),
                    span.file().line(span.end()),
                    span.file().column(span.end()));
        }
    }
}

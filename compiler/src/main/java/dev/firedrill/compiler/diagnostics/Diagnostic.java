package dev.firedrill.compiler.diagnostics;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** One finding at one place. Only {@link Diagnostics} makes them, so that none can be made and dropped. */
public final class Diagnostic {
    private final DiagnosticCode code;
    private final Severity severity;
    private final Span span;
    private final String message;
    private final List<Label> labels;
    private final Optional<String> help;

    Diagnostic(
            DiagnosticCode code,
            Severity severity,
            Span span,
            String message,
            List<Label> labels,
            Optional<String> help) {
        this.code = code;
        this.severity = severity;
        this.span = span;
        this.message = message;
        this.labels = List.copyOf(labels);
        this.help = help;
    }

    /** Another place that has to do with the finding, and what it has to do with it. */
    public record Label(Span span, String text) {}

    /** The entry of the catalogue. */
    public DiagnosticCode code() {
        return code;
    }

    /** The gravity: the catalogue's, or accepted. */
    public Severity severity() {
        return severity;
    }

    /** The place. */
    public Span span() {
        return span;
    }

    /** What is wrong, in lower case and without a full stop. */
    public String message() {
        return message;
    }

    /** Other places involved. */
    public List<Label> labels() {
        return labels;
    }

    /** How to put it right. */
    public Optional<String> help() {
        return help;
    }

    @Override
    public String toString() {
        return span + ": " + severity.word() + " " + code.code() + ": " + message
                + help.map(h -> " (" + h + ")").orElse("");
    }
}

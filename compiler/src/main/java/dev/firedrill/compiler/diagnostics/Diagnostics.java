package dev.firedrill.compiler.diagnostics;

import dev.firedrill.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sink of a compilation's findings. Each place and code is reported once. */
public final class Diagnostics {
    private final List<Report> reports = new ArrayList<>();
    private final Set<Key> seen = new HashSet<>();

    /** Reports a finding; the message is the catalogue's, filled with the arguments. */
    public Report report(DiagnosticCode code, Span span, Object... arguments) {
        var report = new Report(code, span, String.format(Locale.ROOT, code.format(), arguments));
        if (seen.add(new Key(code, span, report.message))) {
            reports.add(report);
        }
        return report;
    }

    /** Turns every finding of the code within the span into an accepted one; false where there is none. */
    public boolean accept(DiagnosticCode code, Span within) {
        boolean found = false;
        for (Report report : reports) {
            if (report.code == code && within.contains(report.span)) {
                report.severity = Severity.ACCEPTED;
                found = true;
            }
        }
        return found;
    }

    /** Whether anything keeps the scenarios from being built. */
    public boolean hasErrors() {
        return reports.stream().anyMatch(report -> report.severity == Severity.ERROR);
    }

    /** The findings so far, sorted by file, place and code. */
    public List<Diagnostic> all() {
        return sorted(reports.stream().map(Report::toDiagnostic));
    }

    /** Findings of several sinks, sorted by file, place and code. */
    public static List<Diagnostic> sorted(Stream<Diagnostic> findings) {
        return findings.sorted(ORDER).toList();
    }

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.span().file().name())
            .thenComparing(diagnostic -> diagnostic.span().start())
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    private record Key(DiagnosticCode code, Span span, String message) {}

    /** A finding in the sink, to which a help text and further places can be added. */
    public static final class Report {
        private final DiagnosticCode code;
        private final Span span;
        private final String message;
        private final List<Diagnostic.Label> labels = new ArrayList<>();
        private Severity severity;
        private Optional<String> help = Optional.empty();

        private Report(DiagnosticCode code, Span span, String message) {
            this.code = code;
            this.span = span;
            this.message = message;
            this.severity = code.severity();
        }

        /** Says how to put it right. */
        public Report help(String text) {
            help = Optional.of(text);
            return this;
        }

        /** Says how to put it right, where there is something to say. */
        public Report help(Optional<String> text) {
            help = text;
            return this;
        }

        /** Shows another place that is involved. */
        public Report label(Span place, String text) {
            labels.add(new Diagnostic.Label(place, text));
            return this;
        }

        private Diagnostic toDiagnostic() {
            return new Diagnostic(code, severity, span, message, labels, help);
        }
    }
}

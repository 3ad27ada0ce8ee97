package dev.firedrill.cli.output;

import dev.firedrill.cli.shell.Style;
import dev.firedrill.compiler.ProofReport;
import dev.firedrill.compiler.ProofReport.Entry;
import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.prove.Proof;
import dev.firedrill.compiler.prove.Trace;
import dev.firedrill.compiler.prove.Verdict;
import dev.firedrill.engine.ActionRequest;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** What was proved, for people: a line for each claim, episodes that refute one, the findings, and how many there are. */
public final class ProofText {
    private static final int MOVES = 8;
    private static final int PLACES = 4;

    private final StringBuilder text = new StringBuilder();
    private final Style style;

    private ProofText(Style style) {
        this.style = style;
    }

    /** The report. */
    public static String of(ProofReport report, Style style) {
        var proofs = new ProofText(style);
        proofs.entries(report.entries());
        proofs.text.append(Findings.render(Findings.Format.TEXT, report.findings(), style, ""));
        if (!report.findings().isEmpty()) {
            proofs.line("");
        }
        proofs.total(report);
        return proofs.text.toString();
    }

    private void entries(List<Entry> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(ProofText::subject, LinkedHashMap::new, Collectors.toList()))
                .forEach((subject, proofs) -> {
                    line(style.strong(subject));
                    proofs.forEach(this::proof);
                    line("");
                });
    }

    private static String subject(Entry entry) {
        return entry.environment() + "." + entry.proof().task()
                + entry.proof().scenario().map(scenario -> " " + scenario).orElse("");
    }

    private void proof(Entry entry) {
        Proof proof = entry.proof();
        line("  " + verdict(entry) + "  " + proof.claim().title() + ": " + Style.printable(proof.statement()));
        proof.outside().forEach(part -> line("            not covered: " + Style.printable(part)));
        if (proof.verdict() == Verdict.REFUTED) {
            proof.traces().forEach(this::trace);
        }
    }

    private String verdict(Entry entry) {
        boolean accepted =
                entry.finding().map(Diagnostic::severity).stream().anyMatch(severity -> severity == Severity.ACCEPTED);
        String word = entry.proof().verdict().name().toLowerCase(Locale.ROOT);
        if (accepted) {
            return style.faint(String.format(Locale.ROOT, "%-8s", "accepted"));
        }
        String padded = String.format(Locale.ROOT, "%-8s", word);
        return switch (entry.proof().verdict()) {
            case PROVED -> style.good(padded);
            case REFUTED -> style.bad(padded);
            case UNKNOWN -> padded;
        };
    }

    private void trace(Trace trace) {
        String moves = trace.moves().stream().limit(MOVES).map(ProofText::move).collect(Collectors.joining(", "));
        int more = trace.moves().size() - MOVES;
        line("            " + trace.name() + " (" + trace.scenario() + "): " + Style.printable(moves)
                + (more > 0 ? ", and " + more + " more" : "")
                + trace.grade().map(grade -> "; grade " + score(grade)).orElse("")
                + "; return " + score(trace.total()));
    }

    private static String move(ActionRequest request) {
        return request.action()
                + request.parameters().values().stream()
                        .map(value -> " " + value.asString())
                        .collect(Collectors.joining());
    }

    private static String score(BigFraction number) {
        return number.bigDecimalValue(PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void total(ProofReport report) {
        line(report.passed() ? style.good(summary(report)) : style.bad(summary(report)));
    }

    /** How many claims came out how, and how many of them were known from certificates. */
    public static String summary(ProofReport report) {
        long known = report.takenOver();
        return count(report, Verdict.PROVED) + " proved, " + report.count(Severity.ERROR) + " refuted, "
                + report.count(Severity.ACCEPTED) + " accepted, " + count(report, Verdict.UNKNOWN) + " unknown"
                + (known == 0 ? "" : "; " + known + " taken over from certificates");
    }

    private static long count(ProofReport report, Verdict verdict) {
        return report.entries().stream()
                .filter(entry -> entry.proof().verdict() == verdict)
                .count();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

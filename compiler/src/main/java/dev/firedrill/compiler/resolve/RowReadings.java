package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Content;
import dev.firedrill.compiler.syntax.IncidentMember.EvidenceRow;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Quantity;
import dev.firedrill.engine.bundle.Limits;
import dev.firedrill.engine.bundle.ScenarioRecord.Readings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the log lines, figures and series of a row: their names, their times, and what is seen of them at reset. */
record RowReadings(Names names) {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Limits.SECONDS);

    void check(EvidenceRow row) {
        if (row.content() instanceof Content.Timeline timeline) {
            timeline.lines().forEach(line -> checkTime(line.at()));
        } else if (row.content() instanceof Content.Figures figures) {
            checkNames(figures.measures().stream().map(Content.Measure::figure).toList(), "figure");
            checkNames(figures.series().stream().map(Content.Series::figure).toList(), "series");
            figures.measures().forEach(measure -> checkFree(measure.figure()));
            figures.series().forEach(series -> checkSpacing(series.every()));
            figures.series().forEach(this::checkUnits);
        }
        row.marks().stream()
                .filter(mark -> mark instanceof Mark.Visible visible && visible.figuresAlone())
                .forEach(mark -> checkFigures(row.content(), mark.span()));
    }

    /** A time may lie on either side of the start, and not beyond what the runtime counts. */
    void checkTime(Quantity time) {
        if (time.value().abs().compareTo(LONGEST) > 0) {
            names.outOfRange(time, "the time of a log line", "at most ten years from the start");
        }
    }

    private void checkNames(List<Name> figures, String sort) {
        Map<String, Span> seen = new HashMap<>();
        for (Name figure : figures) {
            Span first = seen.putIfAbsent(figure.value(), figure.span());
            if (first != null) {
                names.diagnostics()
                        .report(DiagnosticCode.DUPLICATE_NAME, figure.span(), sort, figure.value())
                        .label(first, "first here")
                        .help("give one of them another name");
            }
        }
    }

    private void checkFree(Name figure) {
        if (Readings.TAKEN.contains(figure.value())) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.VALUE_OUT_OF_RANGE,
                            figure.span(),
                            "the name of a figure",
                            "another than `service` and `timestamp`, which stand beside figures",
                            figure.value());
        }
    }

    private void checkSpacing(Quantity every) {
        if (every.value().signum() <= 0 || every.value().compareTo(LONGEST) > 0) {
            names.outOfRange(every, "the time from one value to the next", "more than nothing and at most ten years");
        }
    }

    /** All values of a series are percentages, or none is. */
    private void checkUnits(Content.Series series) {
        Quantity first = series.values().get(0);
        series.values().stream()
                .filter(value -> value.unit() != first.unit())
                .findFirst()
                .ifPresent(value -> names.outOfRange(
                        value,
                        "a value of a series",
                        first.unit() == Quantity.Unit.PERCENT
                                ? "a percentage, as the first is"
                                : "a plain number, as the first is"));
    }

    private void checkFigures(Content content, Span mark) {
        String found = content instanceof Content.Plain
                ? "a text"
                : content instanceof Content.Timeline
                        ? "a log"
                        : content instanceof Content.Figures figures
                                        && figures.measures().isEmpty()
                                ? "figures over time alone"
                                : "";
        if (!found.isEmpty()) {
            names.diagnostics()
                    .report(DiagnosticCode.TYPE_MISMATCH, mark, "current figures before `visible figures`", found)
                    .help("give the row figures such as `cpu 12%`, or write `visible` to show all of it");
        }
    }
}

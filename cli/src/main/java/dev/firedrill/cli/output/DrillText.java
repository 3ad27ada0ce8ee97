package dev.firedrill.cli.output;

import dev.firedrill.cli.shell.Style;
import dev.firedrill.compiler.drill.DrillReport;
import dev.firedrill.compiler.drill.DrillReport.Failure;
import dev.firedrill.compiler.drill.DrillReport.Result;
import dev.firedrill.compiler.drill.ScenarioCoverage;
import dev.firedrill.compiler.drill.ScenarioCoverage.Part;
import dev.firedrill.compiler.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the drills showed, for people: failures, what was touched, and how many passed. */
public final class DrillText {
    private static final List<Column> COLUMNS = List.of(
            new Column("evidence", ScenarioCoverage::evidence),
            new Column("remedy", ScenarioCoverage::remedy),
            new Column("mistakes", ScenarioCoverage::mistakes),
            new Column("components", ScenarioCoverage::components));

    private final StringBuilder text = new StringBuilder();
    private final Style style;

    private record Column(String name, Function<ScenarioCoverage, Part> part) {}

    private DrillText(Style style) {
        this.style = style;
    }

    /** The report; {@code missed} lists what no drill touched. */
    public static String of(DrillReport report, boolean missed, Style style) {
        var drills = new DrillText(style);
        report.results().stream().filter(result -> !result.passed()).forEach(drills::failures);
        drills.tables(report.coverage());
        if (missed) {
            report.coverage().forEach(drills::missed);
        }
        drills.total(report);
        return drills.text.toString();
    }

    private void failures(Result result) {
        line(style.bad("failed") + " " + style.strong("\"" + Style.printable(result.title()) + "\"") + " for "
                + result.scenario());
        result.failures().forEach(this::failure);
        line("");
    }

    private void failure(Failure failure) {
        Span span = failure.span();
        String number = String.valueOf(span.line());
        String source = span.file().lineText(span.line());
        String margin = " ".repeat(number.length());
        int width = Math.max(1, Math.min(span.end() - span.start(), source.length() - span.column() + 1));
        line("  " + span + ": " + Style.printable(failure.message()));
        line("    " + style.faint(number + " |") + " " + Style.printable(source));
        line("    " + style.faint(margin + " |") + " " + indent(source, span.column()) + style.bad("^".repeat(width)));
    }

    /** As wide as what stands before the column, tabs included. */
    private static String indent(String source, int column) {
        return source.codePoints()
                .limit(column - 1L)
                .collect(
                        StringBuilder::new,
                        (blanks, point) -> blanks.append(point == '\t' ? '\t' : ' '),
                        StringBuilder::append)
                .toString();
    }

    /** A table for each environment, with what the drills touched of its scenarios. */
    private void tables(List<ScenarioCoverage> coverage) {
        coverage.stream()
                .collect(Collectors.groupingBy(ScenarioCoverage::environment, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::table);
    }

    private void table(String environment, List<ScenarioCoverage> coverage) {
        var table = new Table();
        table.row(row(environment, "drills", column -> column.name));
        for (ScenarioCoverage scenario : coverage) {
            table.row(row(
                    scenario.scenario(),
                    String.valueOf(scenario.drills()),
                    column -> share(column.part.apply(scenario))));
        }
        table.row(row(
                "touched",
                String.valueOf(
                        coverage.stream().mapToInt(ScenarioCoverage::drills).sum()),
                column -> share(coverage.stream().map(column.part).reduce(new Part(0, List.of()), Part::plus))));
        List<String> lines = table.lines();
        IntStream.range(0, lines.size())
                .forEach(index -> line(
                        index == 0 || index == lines.size() - 1 ? style.strong(lines.get(index)) : lines.get(index)));
        line("");
    }

    private static String[] row(String name, String drills, Function<Column, String> cell) {
        var cells = new String[COLUMNS.size() + 2];
        cells[0] = name;
        cells[1] = drills;
        for (int column = 0; column < COLUMNS.size(); column++) {
            cells[column + 2] = cell.apply(COLUMNS.get(column));
        }
        return cells;
    }

    private static String share(Part part) {
        return part.all() == 0 ? "-" : part.covered() + "/" + part.all();
    }

    private void missed(ScenarioCoverage scenario) {
        List<Column> open = COLUMNS.stream()
                .filter(column -> !column.part.apply(scenario).missed().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        line(style.strong(scenario.scenario()) + " was never touched at");
        for (Column column : open) {
            column.part.apply(scenario).missed().forEach(each -> line("  " + column.name + "  " + each));
        }
        line("");
    }

    private void total(DrillReport report) {
        String total = (report.results().size() - report.failed()) + " passed, " + report.failed() + " failed";
        line(report.passed() ? style.good(total) : style.bad(total));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

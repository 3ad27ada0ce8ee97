package dev.firedrill.cli.output;

import dev.firedrill.compiler.drill.DrillReport;
import dev.firedrill.compiler.drill.DrillReport.Result;
import dev.firedrill.compiler.drill.ScenarioCoverage;
import dev.firedrill.compiler.drill.ScenarioCoverage.Part;
import dev.firedrill.compiler.source.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the drills showed, as one JSON document. */
public final class DrillJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private DrillJson() {}

    /** The report. */
    public static String of(DrillReport report) {
        return text(tree(report));
    }

    /** The report as a tree. */
    public static ObjectNode tree(DrillReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("compiled", true);
        root.put("passed", report.results().size() - report.failed());
        root.put("failed", report.failed());
        var drills = root.putArray("drills");
        report.results().forEach(result -> write(result, drills.addObject()));
        var coverage = root.putArray("coverage");
        report.coverage().forEach(scenario -> write(scenario, coverage.addObject()));
        return root;
    }

    /** Stands for a report where there was nothing to play. */
    public static String notCompiled() {
        return text(MAPPER.createObjectNode().put("compiled", false));
    }

    private static void write(Result result, ObjectNode node) {
        node.put("title", result.title());
        node.put("scenario", result.scenario());
        place(result.span(), node);
        node.put("moves", result.moves());
        node.put("passed", result.passed());
        var failures = node.putArray("failures");
        result.failures()
                .forEach(failure -> place(failure.span(), failures.addObject().put("message", failure.message())));
    }

    private static void place(Span span, ObjectNode node) {
        node.put("file", span.file().name());
        node.put("line", span.line());
        node.put("column", span.column());
    }

    private static void write(ScenarioCoverage coverage, ObjectNode node) {
        node.put("environment", coverage.environment());
        node.put("task", coverage.task());
        node.put("scenario", coverage.scenario());
        node.put("drills", coverage.drills());
        write(coverage.evidence(), node.putObject("evidence"));
        write(coverage.remedy(), node.putObject("remedy"));
        write(coverage.mistakes(), node.putObject("mistakes"));
        write(coverage.components(), node.putObject("components"));
    }

    private static void write(Part part, ObjectNode node) {
        node.put("covered", part.covered());
        node.put("all", part.all());
        var missed = node.putArray("missed");
        part.missed().forEach(missed::add);
    }

    private static String text(ObjectNode root) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}

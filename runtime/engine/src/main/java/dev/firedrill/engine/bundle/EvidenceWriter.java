package dev.firedrill.engine.bundle;

import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceTable;
import dev.firedrill.engine.bundle.ScenarioRecord.LogLine;
import dev.firedrill.engine.bundle.ScenarioRecord.Series;
import dev.firedrill.engine.bundle.ScenarioRecord.ServiceLogLine;
import java.util.Optional;

/** Writes the evidence of a scenario. */
final class EvidenceWriter {
    private EvidenceWriter() {}

    static void table(Properties properties, EvidenceTable table) {
        properties.text("action", table.action()).objects("cells", table.cells(), EvidenceWriter::cell);
    }

    private static void cell(Properties properties, EvidenceCell cell) {
        properties
                .text("service", cell.service())
                .integer("text", cell.text())
                .objects("log", cell.readings().log(), EvidenceWriter::logLine)
                .map("figures", cell.readings().figures(), properties::number)
                .objects("series", cell.readings().series(), EvidenceWriter::series)
                .flag("visible", cell.visible())
                .flag("visibleFigures", cell.visibleFigures())
                .flag("empty", cell.empty())
                .texts("leads", cell.leads())
                .text("proves", cell.proves())
                .flag("decoy", cell.decoy())
                .texts("clears", cell.clears());
    }

    private static void logLine(Properties properties, LogLine line) {
        properties
                .decimal("seconds", Optional.of(line.seconds()))
                .text("level", line.level())
                .integer("text", line.text());
    }

    private static void series(Properties properties, Series series) {
        properties
                .text("figure", series.figure())
                .decimal("seconds", Optional.of(series.seconds()))
                .decimals("values", series.values());
    }

    static void serviceLogLine(Properties properties, ServiceLogLine line) {
        properties.text("service", line.service());
        logLine(properties, line.line());
    }
}

package dev.firedrill.compiler.emit;

import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.Leads;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell;
import dev.firedrill.compiler.syntax.Content;
import dev.firedrill.compiler.syntax.Quantity;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Readings;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out the evidence of one scenario. */
record EvidenceEmitter(TextTable texts, ScenarioModel scenario) {
    List<ScenarioRecord.EvidenceTable> tables() {
        return scenario.environment().actions().values().stream()
                .map(EnvironmentModel.Action::name)
                .filter(scenario.evidence()::containsKey)
                .map(action -> new ScenarioRecord.EvidenceTable(action, cells(action)))
                .toList();
    }

    private List<ScenarioRecord.EvidenceCell> cells(String action) {
        return scenario.evidence().getOrDefault(action, Map.of()).entrySet().stream()
                .map(entry -> cell(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ScenarioRecord.EvidenceCell cell(String service, Cell cell) {
        return new ScenarioRecord.EvidenceCell(
                service,
                texts.index(cell.text()),
                cell.visible(),
                cell.visibleFigures(),
                cell.empty(),
                Leads.of(scenario, service, cell),
                cell.proves(),
                cell.decoy(),
                cell.clears(),
                cell.content().map(this::readings).orElse(Readings.NONE));
    }

    private Readings readings(Content content) {
        if (content instanceof Content.Timeline timeline) {
            List<ScenarioRecord.LogLine> lines = timeline.lines().stream()
                    .map(line ->
                            line(line.at(), line.level().value(), line.text().value()))
                    .toList();
            return new Readings(lines, Map.of(), List.of());
        }
        return content instanceof Content.Figures figures ? readings(figures) : Readings.NONE;
    }

    private static Readings readings(Content.Figures figures) {
        Map<String, BigDecimal> current = new LinkedHashMap<>();
        figures.measures()
                .forEach(measure ->
                        current.put(measure.figure().value(), measure.value().value()));
        List<ScenarioRecord.Series> series = figures.series().stream()
                .map(each -> new ScenarioRecord.Series(
                        each.figure().value(),
                        each.every().value(),
                        each.values().stream().map(Quantity::value).toList()))
                .toList();
        return new Readings(List.of(), current, series);
    }

    private ScenarioRecord.LogLine line(Quantity at, String level, String text) {
        return new ScenarioRecord.LogLine(at.value(), level, texts.index(text));
    }

    /** The lines that are known at the start. */
    List<ScenarioRecord.ServiceLogLine> log() {
        return scenario.log().stream()
                .map(line -> new ScenarioRecord.ServiceLogLine(
                        line.service().value(),
                        line(line.at(), line.level().value(), line.text().value())))
                .toList();
    }
}

package dev.firedrill.engine;

import dev.firedrill.engine.ScenarioTables.Filed;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.rules.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.core.io.SerializedString;

/** Checks and compiles the evidence of a scenario. */
final class EvidenceCompiler {
    private static final List<String> PROVABLE = List.of("cause", "severity");

    private final ScenarioRecord scenario;
    private final Declarations declarations;
    private final List<String> services;
    private final Texts texts;
    private final TelemetryCompiler telemetry;
    private final Pointer pointer;
    private final Map<Integer, SerializedString> cells = new HashMap<>();
    private final List<Filed> visible = new ArrayList<>();
    private final BitSet empty = new BitSet();

    EvidenceCompiler(
            ScenarioRecord scenario,
            Declarations declarations,
            List<String> services,
            Texts texts,
            TelemetryCompiler telemetry,
            Pointer pointer) {
        this.scenario = scenario;
        this.declarations = declarations;
        this.services = services;
        this.texts = texts;
        this.telemetry = telemetry;
        this.pointer = pointer;
    }

    /** The text of each cell. */
    Map<Integer, SerializedString> cells() {
        return Map.copyOf(cells);
    }

    /** What is there from the start. */
    List<Filed> visible() {
        return List.copyOf(visible);
    }

    /** The cells that find nothing. */
    BitSet empty() {
        return (BitSet) empty.clone();
    }

    void compile() throws BundleException {
        var tables = new HashSet<String>();
        for (int index = 0; index < scenario.evidence().size(); index++) {
            var table = scenario.evidence().get(index);
            var place = pointer.at(index);
            var action = declarations.actions().get(table.action());
            if (action == null || action.role() != Role.DIAGNOSTIC || !tables.add(action.name())) {
                throw place.at("action").fault("expected a diagnostic action that has no table yet");
            }
            for (int cell = 0; cell < table.cells().size(); cell++) {
                add(table.cells().get(cell), action, place.at("cells").at(cell));
            }
        }
    }

    private void add(EvidenceCell cell, ActionEntry action, Pointer place) throws BundleException {
        Check.known(cell.service(), services, "known service", place.at("service"));
        Check.known(cell.leads(), services, "known service", place.at("leads"));
        Check.known(cell.clears(), services, "known service", place.at("clears"));
        if (cell.proves().isPresent()) {
            Check.known(cell.proves().get(), PROVABLE, "thing to prove", place.at("proves"));
        }
        var text = texts.at(cell.text(), place.at("text"));
        int index = ScenarioTables.cell(action, services.indexOf(cell.service()), services.size());
        Check.that(cells.put(index, text) == null, "`" + cell.service() + "` has a cell already", place);
        telemetry.add(action, index, cell, place);
        empty.set(index, cell.empty());
        Check.that(
                !cell.empty()
                        || cell.proves().isEmpty()
                                && cell.leads().isEmpty()
                                && cell.clears().isEmpty(),
                "what finds nothing proves nothing, leads nowhere and clears nobody",
                place.at("empty"));
        if (cell.visible()) {
            visible.add(new Filed(action, cell.service(), text));
        }
    }
}

package dev.firedrill.server.runs;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Coverage;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceTable;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.server.baseline.DeclaredMoves;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What a good run would have done, and how much of it this one did: what the scenario declares, and an example of the
 * highest grade. It gives every answer away, so it is for episodes that are over.
 */
final class Debrief {
    private final Scenario scenario;
    private final ScenarioRecord record;
    private final DeclaredMoves declared;
    private final Coverage touched;
    private final JsonGenerator out;

    private Debrief(Episode episode, JsonGenerator out) {
        this.scenario = episode.scenario();
        this.record = scenario.record();
        this.declared = new DeclaredMoves(scenario);
        this.touched = episode.coverage();
        this.out = out;
    }

    /** Writes the debrief of an episode that is over as an object. */
    static void write(Episode episode, JsonGenerator out) {
        if (!episode.done()) {
            throw new IllegalArgumentException("the episode " + episode.id() + " is not over");
        }
        new Debrief(episode, out).write();
    }

    private void write() {
        out.writeStartObject();
        out.writeStringProperty("severity", record.severity().orElse(null));
        writeCause();
        out.writeArrayPropertyStart("remedy");
        declared.remedy()
                .forEach(step -> writeMove(
                        step.move(),
                        () -> out.writeBooleanProperty(
                                "done", touched.remedySteps().contains(step.index()))));
        out.writeEndArray();
        out.writeArrayPropertyStart("mistakes");
        for (int index = 0; index < record.mistakes().size(); index++) {
            writeMistake(index);
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("evidence");
        record.evidence().forEach(this::writeProofs);
        out.writeEndArray();
        out.writeArrayPropertyStart("example");
        Example.of(scenario)
                .forEach(move -> writeMove(move.request(), () -> out.writeNumberProperty("reward", move.reward())));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void writeCause() {
        out.writeName("cause");
        record.cause()
                .ifPresentOrElse(
                        cause -> {
                            out.writeStartObject();
                            out.writeStringProperty("service", cause.service());
                            out.writeStringProperty("mode", cause.mode());
                            out.writeEndObject();
                        },
                        out::writeNull);
    }

    private void writeMistake(int index) {
        Mistake mistake = record.mistakes().get(index);
        declared.offered(mistake.move())
                .ifPresent(move -> writeMove(move, () -> {
                    List<String> texts = scenario.environment().bundle().texts();
                    out.writeStringProperty("reason", texts.get(mistake.reason()));
                    out.writeBooleanProperty("made", touched.mistakes().contains(index));
                }));
    }

    /** Evidence that is there from the start needs no asking. */
    private void writeProofs(EvidenceTable table) {
        for (EvidenceCell cell : table.cells()) {
            Optional<ActionRequest> query =
                    cell.proves().isEmpty() ? Optional.empty() : declared.offered(table.action(), cell.service());
            query.ifPresent(move -> writeMove(move, () -> {
                out.writeStringProperty("proves", cell.proves().orElseThrow());
                out.writeBooleanProperty(
                        "asked", cell.visible() || touched.evidence().contains(table.action() + " " + cell.service()));
            }));
        }
    }

    private void writeMove(ActionRequest move, Runnable more) {
        out.writeStartObject();
        RunWriter.writeMove(move, out);
        more.run();
        out.writeEndObject();
    }
}

package dev.firedrill.engine;

import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Fact;
import java.util.BitSet;
import tools.jackson.core.JsonGenerator;

/** Writes the structures of an episode. */
final class EpisodeWriter {
    private EpisodeWriter() {}

    /** Writes the structure, if it is one of an episode and not of its scenario. */
    static boolean write(JsonGenerator generator, Fact fact, EpisodeView view) {
        switch (fact) {
            case ALERT -> alert(generator, view);
            case ALERTS -> alerts(generator, view);
            case EVIDENCE -> evidence(generator, view.telling());
            case HISTORY -> history(generator, view);
            case STATUS -> status(generator, view);
            case BREAKDOWN -> breakdown(generator, view.position());
            case OBSERVATION ->
                view.scenario().environment().tables().observation().write(generator, view);
            default -> {
                return false;
            }
        }
        return true;
    }

    static void alert(JsonGenerator generator, EpisodeView view) {
        if (view.scenario().firstAlert().isPresent()) {
            view.scenario().environment().tables().alert().write(generator, view);
        } else {
            generator.writeNull();
        }
    }

    static void alerts(JsonGenerator generator, EpisodeView view) {
        var table = view.scenario().environment().tables().alert();
        generator.writeStartArray();
        for (var alert : view.scenario().record().alerts()) {
            table.write(generator, view.with(alert));
        }
        generator.writeEndArray();
    }

    /** By action, then by target, both in the order of their first query. */
    private static void evidence(JsonGenerator generator, Telling telling) {
        var written = new BitSet();
        generator.writeStartObject();
        for (var first : telling.evidence) {
            if (!written.get(first.action().index())) {
                written.set(first.action().index());
                generator.writeObjectPropertyStart(first.action().name());
                for (var filed : telling.evidence) {
                    if (filed.action().index() == first.action().index()) {
                        generator.writeName(filed.target());
                        generator.writeString(filed.text());
                    }
                }
                generator.writeEndObject();
            }
        }
        generator.writeEndObject();
    }

    private static void history(JsonGenerator generator, EpisodeView view) {
        var wire = view.scenario().environment().rules().wire();
        generator.writeStartArray();
        for (int step = 0; step < view.telling().history.size(); step++) {
            generator.writeStartObject();
            WireForm.writeAction(generator, view.telling().history.get(step), wire);
            generator.writeNumberProperty("step", step + 1);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static void status(JsonGenerator generator, EpisodeView view) {
        var services = view.scenario().tables().services();
        generator.writeStartObject();
        for (int service = 0; service < services.size(); service++) {
            var status = view.telling().status.getOrDefault(service, ScenarioRecord.HEALTHY);
            generator.writeStringProperty(services.get(service), status);
        }
        generator.writeEndObject();
    }

    private static void breakdown(JsonGenerator generator, Position position) {
        if (position.grade == null) {
            generator.writeStartObject();
            generator.writeEndObject();
        } else {
            position.grade.writeBreakdown(generator);
        }
    }
}

package dev.firedrill.engine;

import dev.firedrill.engine.Telemetry.Line;
import dev.firedrill.engine.Telemetry.Row;
import dev.firedrill.engine.text.Timestamps;
import java.util.BitSet;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.JsonGenerator;

/** Writes the log lines, figures and series that are known in an episode. */
final class TelemetryWriter {
    private TelemetryWriter() {}

    /** The newest of the known lines, at most that many, the oldest first. */
    static void logs(JsonGenerator generator, int most, EpisodeState state) {
        var telemetry = state.position().scenario.tables().telemetry();
        var known = telemetry.linesKnown(state.position().asked);
        generator.writeStartArray();
        for (int index = first(known, most); index >= 0; index = known.nextSetBit(index + 1)) {
            line(generator, telemetry.lines().get(index), state);
        }
        generator.writeEndArray();
    }

    /** The index of the first line to write; -1 where there is none. */
    private static int first(BitSet known, int most) {
        int index = known.nextSetBit(0);
        for (int extra = known.cardinality() - most; extra > 0; extra--) {
            index = known.nextSetBit(index + 1);
        }
        return index;
    }

    private static void line(JsonGenerator generator, Line line, EpisodeState state) {
        generator.writeStartObject();
        generator.writeStringProperty("timestamp", Timestamps.of(state.started(), BigFraction.of(line.seconds())));
        generator.writeName("level");
        generator.writeString(line.level());
        generator.writeName("service");
        generator.writeString(line.service());
        generator.writeName("message");
        generator.writeString(line.message());
        generator.writeEndObject();
    }

    /** An object for each service whose figures are known. */
    static void figures(JsonGenerator generator, int action, EpisodeState state) {
        generator.writeStartArray();
        for (var row : state.position().scenario.tables().telemetry().rows(action)) {
            if (!row.figures().isEmpty()
                    && (row.figuresAtStart() || state.position().asked.get(row.cell()))) {
                figures(generator, row, state);
            }
        }
        generator.writeEndArray();
    }

    private static void figures(JsonGenerator generator, Row row, EpisodeState state) {
        generator.writeStartObject();
        generator.writeName("service");
        generator.writeString(row.service());
        for (var figure : row.figures()) {
            generator.writeName(figure.name());
            generator.writeNumber(figure.number());
        }
        generator.writeStringProperty("timestamp", Timestamps.of(state.started(), BigFraction.ZERO));
        generator.writeEndObject();
    }

    /** By service, then by figure, the series that are known. */
    static void series(JsonGenerator generator, int action, EpisodeState state) {
        generator.writeStartObject();
        for (var row : state.position().scenario.tables().telemetry().rows(action)) {
            if (!row.series().isEmpty()
                    && (row.seriesAtStart() || state.position().asked.get(row.cell()))) {
                series(generator, row);
            }
        }
        generator.writeEndObject();
    }

    private static void series(JsonGenerator generator, Row row) {
        generator.writeName(row.service());
        generator.writeStartObject();
        for (var series : row.series()) {
            generator.writeName(series.figure());
            generator.writeStartObject();
            generator.writeName("every_seconds");
            generator.writeNumber(series.seconds());
            generator.writeArrayPropertyStart("values");
            series.values().forEach(generator::writeNumber);
            generator.writeEndArray();
            generator.writeEndObject();
        }
        generator.writeEndObject();
    }
}

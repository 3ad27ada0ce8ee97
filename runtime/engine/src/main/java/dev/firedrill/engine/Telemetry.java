package dev.firedrill.engine;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import tools.jackson.core.io.SerializedString;

/**
 * The log lines, figures and series of a scenario, laid out so that an episode only has to know what was asked.
 *
 * @param lines every log line once, by time
 * @param linesAtStart the indexes of the lines that are known at the start
 * @param linesOfCell the indexes of the lines that a cell brings
 * @param rows the cells with figures or series, by the index of their action, in the order of the bundle
 */
record Telemetry(
        List<Line> lines, BitSet linesAtStart, Map<Integer, List<Integer>> linesOfCell, Map<Integer, List<Row>> rows) {
    /** A log line; {@code seconds} relative to the start, rounded down. */
    record Line(long seconds, SerializedString level, SerializedString service, SerializedString message) {}

    /** What a cell measures, and what of it is known at the start. */
    record Row(
            int cell,
            SerializedString service,
            boolean figuresAtStart,
            boolean seriesAtStart,
            List<Figure> figures,
            List<Series> series) {}

    /** A current figure. */
    record Figure(SerializedString name, BigDecimal number) {}

    /** A figure over time, the oldest value first. */
    record Series(SerializedString figure, BigDecimal seconds, List<BigDecimal> values) {}

    /** The lines that are known once those cells were asked. */
    BitSet linesKnown(BitSet asked) {
        var known = (BitSet) linesAtStart.clone();
        linesOfCell.forEach((cell, brought) -> {
            if (asked.get(cell)) {
                brought.forEach(known::set);
            }
        });
        return known;
    }

    List<Row> rows(int action) {
        return rows.getOrDefault(action, List.of());
    }
}

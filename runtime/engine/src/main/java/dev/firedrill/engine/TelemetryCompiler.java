package dev.firedrill.engine;

import dev.firedrill.engine.Telemetry.Figure;
import dev.firedrill.engine.Telemetry.Line;
import dev.firedrill.engine.Telemetry.Row;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Limits;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.LogLine;
import dev.firedrill.engine.bundle.ScenarioRecord.Readings;
import dev.firedrill.engine.bundle.ScenarioRecord.Series;
import dev.firedrill.engine.bundle.ScenarioRecord.ServiceLogLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.io.SerializedString;

/** Checks and lays out the log lines, figures and series of a scenario. */
final class TelemetryCompiler {
    /** Says that a line is known at the start, where otherwise the cell stands that brings it. */
    private static final int AT_START = -1;

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Limits.SECONDS);

    private final Texts texts;
    private final Map<Key, Set<Integer>> sources = new LinkedHashMap<>();
    private final Map<Integer, List<Row>> rows = new HashMap<>();

    TelemetryCompiler(Texts texts) {
        this.texts = texts;
    }

    /** What makes two lines one. */
    private record Key(BigDecimal seconds, String level, String service, String message) {}

    /** Adds the lines of the incident's own log. */
    void add(List<ServiceLogLine> log, List<String> services, Pointer pointer) throws BundleException {
        for (int index = 0; index < log.size(); index++) {
            var line = log.get(index);
            var place = pointer.at(index);
            Check.known(line.service(), services, "known service", place.at("service"));
            Check.that(
                    line.line().seconds().signum() <= 0,
                    "a line of the log is not after the start",
                    place.at("seconds"));
            add(line.line(), line.service(), AT_START, place);
        }
    }

    /** Adds what a cell says beside its text. */
    void add(ActionEntry action, int index, EvidenceCell cell, Pointer place) throws BundleException {
        var readings = cell.readings();
        for (int line = 0; line < readings.log().size(); line++) {
            int source = cell.visible() ? AT_START : index;
            add(
                    readings.log().get(line),
                    cell.service(),
                    source,
                    place.at("log").at(line));
        }
        Check.that(
                !cell.visibleFigures() || !readings.figures().isEmpty(),
                "there are no figures to be visible",
                place.at("visibleFigures"));
        if (!readings.figures().isEmpty() || !readings.series().isEmpty()) {
            rows.computeIfAbsent(action.index(), key -> new ArrayList<>())
                    .add(new Row(
                            index,
                            new SerializedString(cell.service()),
                            cell.visible() || cell.visibleFigures(),
                            cell.visible(),
                            figures(readings, place.at("figures")),
                            series(readings.series(), place.at("series"))));
        }
    }

    private void add(LogLine line, String service, int source, Pointer place) throws BundleException {
        Check.name(line.level(), place.at("level"));
        Check.that(
                line.seconds().abs().compareTo(LONGEST) <= 0,
                "a line is at most " + Limits.SECONDS + " seconds from the start",
                place.at("seconds"));
        var message = texts.at(line.text(), place.at("text")).getValue();
        sources.computeIfAbsent(new Key(line.seconds(), line.level(), service, message), key -> new TreeSet<>())
                .add(source);
    }

    private static List<Figure> figures(Readings readings, Pointer place) throws BundleException {
        var figures = new ArrayList<Figure>();
        for (var entry : readings.figures().entrySet()) {
            var name = entry.getKey();
            Check.name(name, place);
            Check.that(!Readings.TAKEN.contains(name), "`" + name + "` is the name of no figure", place.at(name));
            figures.add(new Figure(new SerializedString(name), shown(entry.getValue())));
        }
        return List.copyOf(figures);
    }

    private static List<Telemetry.Series> series(List<Series> series, Pointer place) throws BundleException {
        Check.names(series, Series::figure, "figure", place);
        var all = new ArrayList<Telemetry.Series>();
        for (int index = 0; index < series.size(); index++) {
            var one = series.get(index);
            Check.that(
                    one.seconds().signum() > 0 && one.seconds().compareTo(LONGEST) <= 0,
                    "a value comes every so many seconds, more than 0 and at most " + Limits.SECONDS,
                    place.at(index).at("seconds"));
            all.add(new Telemetry.Series(
                    new SerializedString(one.figure()),
                    shown(one.seconds()),
                    one.values().stream().map(TelemetryCompiler::shown).toList()));
        }
        return List.copyOf(all);
    }

    /** Without an exponent. */
    private static BigDecimal shown(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    Telemetry telemetry() {
        var order = sources.keySet().stream()
                .sorted(Comparator.comparing(Key::seconds))
                .toList();
        var atStart = new BitSet();
        var ofCell = new HashMap<Integer, List<Integer>>();
        for (int index = 0; index < order.size(); index++) {
            for (int source : sources.getOrDefault(order.get(index), Set.of())) {
                if (source == AT_START) {
                    atStart.set(index);
                } else {
                    ofCell.computeIfAbsent(source, key -> new ArrayList<>()).add(index);
                }
            }
        }
        return new Telemetry(order.stream().map(TelemetryCompiler::line).toList(), atStart, ofCell, rows);
    }

    private static Line line(Key key) {
        return new Line(
                key.seconds().setScale(0, RoundingMode.FLOOR).longValueExact(),
                new SerializedString(key.level()),
                new SerializedString(key.service()),
                new SerializedString(key.message()));
    }
}

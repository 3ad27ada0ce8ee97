package dev.firedrill.engine.bundle;

import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceTable;
import dev.firedrill.engine.bundle.ScenarioRecord.LogLine;
import dev.firedrill.engine.bundle.ScenarioRecord.Readings;
import dev.firedrill.engine.bundle.ScenarioRecord.Series;
import dev.firedrill.engine.bundle.ScenarioRecord.ServiceLogLine;

/** Reads the evidence of a scenario. */
final class EvidenceReader {
    private EvidenceReader() {}

    static EvidenceTable table(Place place) throws BundleException {
        var members = place.members();
        var table = new EvidenceTable(members.text("action"), members.list("cells", EvidenceReader::cell));
        members.end();
        return table;
    }

    private static EvidenceCell cell(Place place) throws BundleException {
        var members = place.members();
        var cell = new EvidenceCell(
                members.text("service"),
                members.integer("text"),
                members.flag("visible"),
                members.flag("visibleFigures"),
                members.flag("empty"),
                members.texts("leads"),
                members.optional("proves", Place::text),
                members.flag("decoy"),
                members.texts("clears"),
                new Readings(
                        members.list("log", EvidenceReader::logLine),
                        members.map("figures", Place::decimal),
                        members.list("series", EvidenceReader::series)));
        members.end();
        return cell;
    }

    private static LogLine logLine(Place place) throws BundleException {
        var members = place.members();
        var line = logLine(members);
        members.end();
        return line;
    }

    private static LogLine logLine(Members members) throws BundleException {
        return new LogLine(members.get("seconds").decimal(), members.text("level"), members.integer("text"));
    }

    private static Series series(Place place) throws BundleException {
        var members = place.members();
        var series = new Series(
                members.text("figure"), members.get("seconds").decimal(), members.list("values", Place::decimal));
        members.end();
        return series;
    }

    static ServiceLogLine serviceLogLine(Place place) throws BundleException {
        var members = place.members();
        var line = new ServiceLogLine(members.text("service"), logLine(members));
        members.end();
        return line;
    }
}

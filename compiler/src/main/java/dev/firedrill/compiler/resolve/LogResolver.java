package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.IncidentMember.ServiceLogLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Resolves the log that is known at the start. Blocks add up; those of a scenario replace those of its incident. */
final class LogResolver {
    private final TopologyModel topology;
    private final Names names;
    private final List<ServiceLogLine> lines = new ArrayList<>();
    private boolean replaces;

    LogResolver(TopologyModel topology, Names names) {
        this.topology = topology;
        this.names = names;
    }

    /** From here on the blocks are those of the scenario. */
    void startOverrides() {
        replaces = true;
    }

    void add(IncidentMember.Log log) {
        if (replaces) {
            lines.clear();
            replaces = false;
        }
        log.lines().stream().filter(this::isRight).forEach(lines::add);
    }

    private boolean isRight(ServiceLogLine line) {
        if (line.at().value().signum() > 0) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.VALUE_OUT_OF_RANGE,
                            line.at().span(),
                            "the time of a line known at the start",
                            "at or before the start, such as `-6m` or `0s`",
                            line.at().span().text());
        }
        new RowReadings(names).checkTime(line.at());
        return names.known(line.service().span(), line.service().value(), Symbol.SERVICE, topology.knownServices());
    }

    /** The lines by time, those of one time as they were written. */
    List<ServiceLogLine> lines() {
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.at().value()))
                .toList();
    }
}

package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.resolve.ScenarioModel.Status;
import dev.firedrill.compiler.resolve.TopologyModel.Edge;
import dev.firedrill.compiler.syntax.Content;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.engine.bundle.ScenarioRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes out what a row of evidence says to whoever asks for it. */
final class EvidenceText {
    private EvidenceText() {}

    static String of(Content content) {
        if (content instanceof Content.Plain plain) {
            return plain.text().value();
        }
        if (content instanceof Content.Timeline timeline) {
            return timeline.lines().stream()
                    .map(line -> line.at().span().text() + " " + line.level().value() + " "
                            + line.text().value())
                    .collect(Collectors.joining("\n"));
        }
        if (content instanceof Content.Figures figures) {
            return Stream.concat(current(figures), figures.series().stream().map(EvidenceText::series))
                    .collect(Collectors.joining("\n"));
        }
        throw new AssertionError(content);
    }

    /** The figures as they are, in one line. */
    private static Stream<String> current(Content.Figures figures) {
        return figures.measures().stream()
                .map(measure ->
                        measure.figure().value() + " " + measure.value().span().text())
                .reduce((one, other) -> one + ", " + other)
                .stream();
    }

    private static String series(Content.Series series) {
        return series.figure().value() + " "
                + series.values().stream().map(value -> value.span().text()).collect(Collectors.joining(", "))
                + " (every " + series.every().span().text() + ", the newest last)";
    }

    /** What a service needs, from its edges; a service without a status is healthy, an external one has only its label. */
    static String dependencies(String service, TopologyModel topology, Map<String, Status> status) {
        List<Edge> edges = topology.from(service);
        if (edges.isEmpty()) {
            return "needs no other service";
        }
        return "needs "
                + edges.stream().map(edge -> need(edge, topology, status)).collect(Collectors.joining(", "));
    }

    private static String need(Edge edge, TopologyModel topology, Map<String, Status> status) {
        List<String> notes = new ArrayList<>();
        if (edge.critical()) {
            notes.add("critical");
        }
        String target = edge.to().value();
        boolean known = Optional.ofNullable(topology.services().get(target))
                .filter(TopologyModel.Service::known)
                .isPresent();
        if (known) {
            notes.add(Optional.ofNullable(status.get(target))
                    .map(state -> state.state().value())
                    .orElse(ScenarioRecord.HEALTHY));
        }
        edge.label().map(Text::value).ifPresent(notes::add);
        return notes.isEmpty() ? target : target + " (" + String.join(", ", notes) + ")";
    }
}

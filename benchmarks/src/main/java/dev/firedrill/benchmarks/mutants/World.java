package dev.firedrill.benchmarks.mutants;

import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.parse.SourceParser;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.Declaration.Incident;
import dev.firedrill.compiler.syntax.IncidentMember.Cause;
import dev.firedrill.compiler.syntax.IncidentMember.TrueSeverity;
import dev.firedrill.compiler.syntax.Node;
import dev.firedrill.compiler.syntax.SourceUnit;
import dev.firedrill.compiler.syntax.TopologyMember.ServiceEntry;
import dev.firedrill.compiler.syntax.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sources that flaws are put into, without their drills: those would fail at almost any change. */
record World(SourceSet sources, List<SourceUnit> units) {
    static World of(SourceSet shipped) {
        var sources =
                new SourceSet(shipped.files().stream().map(World::withoutDrills).toList());
        return new World(sources, SourceParser.parse(sources, new Diagnostics()));
    }

    private static SourceFile withoutDrills(SourceFile file) {
        var text = new StringBuilder(file.text());
        SourceUnit unit = SourceParser.parse(file, new Diagnostics());
        for (int index = unit.declarations().size() - 1; index >= 0; index--) {
            if (unit.declarations().get(index) instanceof Declaration.Drill drill) {
                Span span = drill.span();
                // As many lines as before, so that places stay what they were.
                text.replace(span.start(), span.end(), span.text().replaceAll("[^\n]", ""));
            }
        }
        return new SourceFile(file.name(), text.toString());
    }

    /** All nodes of a type, in the order of the files. */
    <N extends Node> Stream<N> all(Class<N> type) {
        return units.stream().flatMap(unit -> Tree.all(type, unit).stream());
    }

    Stream<Incident> incidents() {
        return all(Incident.class);
    }

    static <N extends Node> Stream<N> in(Class<N> type, Node node) {
        return Tree.all(type, node).stream();
    }

    /** The service that started an incident. */
    static Optional<String> cause(Incident incident) {
        return in(Cause.class, incident).map(cause -> cause.service().value()).findFirst();
    }

    /** The severity of an incident. */
    static Optional<String> severity(Incident incident) {
        return in(TrueSeverity.class, incident)
                .map(severity -> severity.level().value())
                .findFirst();
    }

    /** The services of an incident's topology. */
    List<String> services(Incident incident) {
        return all(Declaration.Topology.class)
                .filter(topology -> incident.topology()
                        .filter(name -> name.value().equals(topology.name().value()))
                        .isPresent())
                .flatMap(topology -> in(ServiceEntry.class, topology))
                .map(service -> service.name().value())
                .toList();
    }

    /** A service of the incident's topology other than the one named. */
    Optional<String> otherService(Incident incident, String name) {
        return services(incident).stream().filter(other -> !other.equals(name)).findFirst();
    }
}

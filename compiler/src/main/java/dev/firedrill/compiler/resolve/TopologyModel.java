package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A topology with its edges bound.
 *
 * @param services every service in the order of declaration, external ones included
 */
public record TopologyModel(Declaration.Topology syntax, Map<String, Service> services, List<Edge> edges) {
    /** The kind of a system that others depend on and nobody can query. */
    public static final String EXTERNAL = "external";

    /** A service. */
    public record Service(Name name, Name kind, List<Text> aliases) {
        /** Whether it is a known service: one that can be queried. */
        public boolean known() {
            return !kind.value().equals(EXTERNAL);
        }
    }

    /** A dependency edge. */
    public record Edge(Name from, Name to, boolean critical, Optional<Text> label) {}

    /** The names of the services that can be queried, sorted. */
    public List<String> knownServices() {
        return services.values().stream()
                .filter(Service::known)
                .map(service -> service.name().value())
                .sorted()
                .toList();
    }

    /** The edges that start at the service. */
    public List<Edge> from(String service) {
        return edges.stream()
                .filter(edge -> edge.from().value().equals(service))
                .toList();
    }
}

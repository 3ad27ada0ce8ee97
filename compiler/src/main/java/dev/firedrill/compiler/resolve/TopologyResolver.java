package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.TopologyModel.Edge;
import dev.firedrill.compiler.resolve.TopologyModel.Service;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.TopologyMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resolves a topology: its services, and the edges between them. */
final class TopologyResolver {
    private final Names names;

    TopologyResolver(Names names) {
        this.names = names;
    }

    TopologyModel topology(Declaration.Topology syntax) {
        Map<String, Service> services = new LinkedHashMap<>();
        for (TopologyMember member : syntax.members()) {
            if (member instanceof TopologyMember.Services group) {
                group.services()
                        .forEach(entry -> add(new Service(entry.name(), group.kind(), entry.aliases()), services));
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (TopologyMember member : syntax.members()) {
            if (member instanceof TopologyMember.Edges group && known(group.from(), services)) {
                group.targets().stream()
                        .filter(target -> known(target.name(), services) && isAnother(group.from(), target.name()))
                        .map(target -> new Edge(group.from(), target.name(), target.critical(), target.label()))
                        .forEach(edges::add);
            }
        }
        return new TopologyModel(syntax, services, edges);
    }

    private void add(Service service, Map<String, Service> services) {
        Name name = service.name();
        Service first = services.putIfAbsent(name.value(), service);
        if (first != null) {
            names.diagnostics()
                    .report(DiagnosticCode.DUPLICATE_NAME, name.span(), Symbol.SERVICE.description(), name.value())
                    .label(first.name().span(), "first here")
                    .help("declare it once");
        }
    }

    private boolean isAnother(Name from, Name target) {
        boolean another = !from.value().equals(target.value());
        if (!another) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.VALUE_OUT_OF_RANGE,
                            target.span(),
                            "what `" + from.value() + "` depends on",
                            "another service",
                            target.value());
        }
        return another;
    }

    private boolean known(Name name, Map<String, Service> services) {
        return names.known(name.span(), name.value(), Symbol.SERVICE, services.keySet());
    }
}

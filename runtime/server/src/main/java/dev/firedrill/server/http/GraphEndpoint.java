package dev.firedrill.server.http;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.Edge;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import dev.firedrill.server.schema.Types;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.Refusal.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * `GET /{env}/graph`: the topology of a scenario, which says who needs whom and nothing of what went wrong. What is written
 * on its edges is evidence, and left out.
 */
record GraphEndpoint(Supplier<Catalogue> catalogue) implements Endpoint {
    @Override
    public void answer(Call call, JsonGenerator out) throws Refusal {
        Environment environment = NamedEnvironment.of(call, catalogue.get());
        Scenario scenario = scenario(call.query("scenario_id"), environment);
        out.writeStartObject();
        out.writeArrayPropertyStart("services");
        scenario.record().services().forEach(service -> write(service, out));
        out.writeEndArray();
        out.writeArrayPropertyStart("edges");
        scenario.record().edges().forEach(edge -> write(edge, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    /** What it answers. */
    static ObjectNode schema() {
        ObjectNode text = Types.type("string");
        var service = new LinkedHashMap<String, ObjectNode>();
        service.put("name", text);
        service.put("kind", text);
        var edge = new LinkedHashMap<String, ObjectNode>();
        edge.put("from", text);
        edge.put("to", text);
        edge.put("critical", Types.type("boolean"));
        var graph = new LinkedHashMap<String, ObjectNode>();
        graph.put("services", Types.list(Types.object(service, service.keySet())));
        graph.put("edges", Types.list(Types.object(edge, edge.keySet())));
        return Types.object(graph, graph.keySet());
    }

    private static Scenario scenario(Optional<String> id, Environment environment) throws Refusal {
        Optional<Scenario> found = id.flatMap(environment::scenario);
        if (found.isEmpty()) {
            List<String> known =
                    environment.scenarios().stream().map(Scenario::id).toList();
            throw Refusal.because(
                    Reason.BAD_CHOICE,
                    id.map(each -> "scenario_id " + Refusal.quoted(each) + " does not fit: ")
                                    .orElse("scenario_id is missing: ")
                            + (known.isEmpty()
                                    ? "`" + environment.name() + "` has no scenario"
                                    : known.stream()
                                            .map(each -> "`" + each + "`")
                                            .collect(Collectors.joining(", ", "one of ", ""))));
        }
        return found.get();
    }

    private static void write(Service service, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("name", service.name());
        out.writeStringProperty("kind", service.kind());
        out.writeEndObject();
    }

    private static void write(Edge edge, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("from", edge.from());
        out.writeStringProperty("to", edge.to());
        out.writeBooleanProperty("critical", edge.critical());
        out.writeEndObject();
    }
}

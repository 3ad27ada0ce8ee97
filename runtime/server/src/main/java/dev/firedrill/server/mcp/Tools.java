package dev.firedrill.server.mcp;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** The tools of a scenario: one for each action that its task offers, and nothing else. */
record Tools(Scenario scenario) {
    /** The tool of that name. */
    Optional<Action> named(String name) {
        return actions().stream().filter(action -> action.name().equals(name)).findFirst();
    }

    /** The schema of a tool's arguments. */
    ArgumentsSchema schema(Action action) {
        return new ArgumentsSchema(scenario.environment().rules(), action);
    }

    /** Writes the object that lists the tools, the schema of each as {@code schema} wants it named. */
    void write(JsonGenerator out, BiConsumer<ArgumentsSchema, JsonGenerator> schema) {
        out.writeStartObject();
        out.writeArrayPropertyStart("tools");
        for (Action action : actions()) {
            out.writeStartObject();
            out.writeStringProperty("name", action.name());
            out.writeStringProperty(
                    "description", action.description().isBlank() ? action.name() : action.description());
            schema.accept(schema(action), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private List<Action> actions() {
        List<String> offered = scenario.task().actions();
        return scenario.environment().rules().actions().stream()
                .filter(action -> offered.contains(action.name()))
                .toList();
    }
}

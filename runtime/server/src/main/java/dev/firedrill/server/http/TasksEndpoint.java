package dev.firedrill.server.http;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.server.schema.ParameterSchema;
import dev.firedrill.server.sessions.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** `GET /tasks`: the tasks of every environment, and the actions by what they are for. */
record TasksEndpoint(Supplier<Catalogue> catalogue) implements Endpoint {
    private static final List<Role> ALWAYS_THERE = List.of(Role.DIAGNOSTIC, Role.REMEDIATION, Role.SUBMISSION);

    @Override
    public void answer(Call call, JsonGenerator out) {
        List<Environment> environments = catalogue.get().environments();
        out.writeStartObject();
        out.writeArrayPropertyStart("tasks");
        int total = 0;
        for (Environment environment : environments) {
            for (Task task : environment.tasks()) {
                writeTask(environment, task, out);
                total++;
            }
        }
        out.writeEndArray();
        out.writeNumberProperty("total", total);
        out.writeName("action_schema");
        writeActions(environments, out);
        out.writeEndObject();
    }

    private static void writeTask(Environment environment, Task task, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", task.id());
        out.writeStringProperty("name", task.rules().title());
        out.writeStringProperty("difficulty", task.rules().difficulty());
        out.writeNumberProperty("max_steps", task.rules().steps());
        out.writeArrayPropertyStart("score_range");
        out.writeNumber(0.0);
        out.writeNumber(1.0);
        out.writeEndArray();
        String documentation = task.rules().documentation();
        out.writeStringProperty(
                "description", documentation.isBlank() ? task.rules().title() : documentation);
        writeTexts("available_actions", task.actions(), out);
        out.writeStringProperty("submission_action", task.rules().answer().orElse(null));
        writeTexts("scenarios", task.scenarios().stream().map(Scenario::id).toList(), out);
        out.writeStringProperty("environment", environment.name());
        out.writeEndObject();
    }

    private static void writeActions(List<Environment> environments, JsonGenerator out) {
        Map<String, Map<String, Offered>> byKind = new LinkedHashMap<>();
        ALWAYS_THERE.forEach(role -> byKind.put(role.spelling(), new LinkedHashMap<>()));
        for (Environment environment : environments) {
            for (Action action : environment.rules().actions()) {
                byKind.computeIfAbsent(action.kind(), kind -> new LinkedHashMap<>())
                        .putIfAbsent(action.name(), new Offered(action, environment.rules()));
            }
        }
        out.writeStartObject();
        byKind.forEach((kind, actions) -> {
            out.writeArrayPropertyStart(kind);
            actions.values().forEach(action -> writeAction(action, out));
            out.writeEndArray();
        });
        out.writeEndObject();
    }

    /** An action with the rules that declare it. */
    private record Offered(Action action, EnvironmentRules rules) {}

    private static void writeAction(Offered offered, JsonGenerator out) {
        Action action = offered.action();
        out.writeStartObject();
        out.writeStringProperty("action_type", action.name());
        out.writeStringProperty("description", action.description());
        out.writeObjectPropertyStart("parameters");
        action.parameters().forEach(parameter -> writeParameter(parameter, offered.rules(), out));
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void writeParameter(Parameter parameter, EnvironmentRules rules, JsonGenerator out) {
        out.writeObjectPropertyStart(parameter.name());
        out.writeStringProperty("type", ParameterSchema.type(parameter));
        out.writeBooleanProperty("required", !parameter.optional());
        List<String> words = ParameterSchema.words(parameter, rules);
        if (!words.isEmpty()) {
            writeTexts("enum", words, out);
        }
        out.writeEndObject();
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator out) {
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }
}

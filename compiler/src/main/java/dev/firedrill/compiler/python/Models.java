package dev.firedrill.compiler.python;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The module of the classes for what an environment takes and answers. */
final class Models {
    private final Environment environment;
    private final PythonNaming naming;
    private final Lines lines = new Lines();
    private final List<String> names = new ArrayList<>();

    private Models(Environment environment, PythonNaming naming) {
        this.environment = environment;
        this.naming = naming;
    }

    /** A module and what it defines. */
    record Module(String text, List<String> names) {
        Module {
            names = List.copyOf(names);
        }
    }

    static Module of(Environment environment, PythonNaming naming) {
        var models = new Models(environment, naming);
        models.write();
        return new Module(models.lines.toString(), models.names);
    }

    private void write() {
        Set<String> reserved = new HashSet<>(Reserved.TYPES);
        reserved.addAll(List.of(naming.action(), naming.observation(), naming.state(), naming.client()));
        var types = new PythonNames(reserved);
        var body = new Lines();
        List<String> actions = new ActionTypes(environment.rules(), body).write(naming.action(), types);
        var tables = new TableTypes(environment.shapes(), environment.rules().wire(), types);
        List<String> observation =
                tables.fields(environment.shapes().observation(), Set.of("done", "reward", "metadata"), false);
        List<String> state = tables.fields(environment.shapes().state(), Set.of("episode_id", "step_count"), true);
        tables.write(body);
        body.type(naming.observation(), "Observation", "What an agent sees; done and reward stand beside it.")
                .in("model_config = ConfigDict(extra=\"ignore\", protected_namespaces=())");
        fields(body, observation);
        body.type(naming.state(), "State", "Where an episode stands; empty before the first reset.")
                .in("model_config = ConfigDict(protected_namespaces=())");
        fields(body, state);
        head(body.toString(), !tables.names().isEmpty());
        lines.add("")
                .add("TaskId = "
                        + PythonText.literal(
                                environment.tasks().stream().map(Task::id).toList()))
                .add("ScenarioId = "
                        + PythonText.literal(environment.scenarios().stream()
                                .map(Scenario::id)
                                .toList()));
        lines.add(body.toString().stripTrailing())
                .add("")
                .add("")
                .add("ACTIONS: tuple[type[" + naming.action() + "], ...] = " + ActionTypes.tuple(actions));
        names.addAll(List.of("ACTIONS", "ScenarioId", "TaskId", naming.action(), naming.observation(), naming.state()));
        names.addAll(actions);
        names.addAll(tables.names());
    }

    private void head(String body, boolean records) {
        lines.add("\"\"\"What the environment " + naming.environment() + " takes and answers.\"\"\"")
                .add("")
                .add("from __future__ import annotations")
                .add("")
                .add("from typing import Any, ClassVar, Literal")
                .add("")
                .add("from openenv.core.env_server.types import Action, Observation, State")
                .add("from pydantic import " + (records ? "BaseModel, " : "") + "ConfigDict"
                        + (body.contains(" = Field(") ? ", Field" : ""));
    }

    private static void fields(Lines lines, List<String> fields) {
        if (!fields.isEmpty()) {
            lines.add("");
        }
        fields.forEach(lines::in);
    }
}

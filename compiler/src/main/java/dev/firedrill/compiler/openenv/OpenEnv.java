package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.Bundle;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what RFC 008 asks of a package that a bundle and its certificates can tell: `validation.json` with the block
 * `validation` of `openenv.yaml` and what had to be left out of it, `tasks.json` with the floor of each task, `rubric.json`,
 * and the episodes of the oracle and of the canaries.
 */
public final class OpenEnv {
    private OpenEnv() {}

    /** The contents of the files by path. */
    public static SortedMap<String, String> files(Bundle bundle) {
        var evidence = Evidence.of(bundle);
        SortedMap<String, String> files = new TreeMap<>();
        var oracle = new Oracle(evidence);
        var canaries = new Canaries(evidence);
        var tree = new RubricTree(evidence);
        ObjectNode rubrics = Json.MAPPER.createObjectNode();
        for (Task task : evidence.tasks()) {
            task.scenarios().forEach(scenario -> oracle.write(scenario, files));
            canaries.write(task, files);
            tree.write(task, rubrics);
        }
        files.put("rubric.json", Json.text(rubrics));
        files.put("tasks.json", Json.text(tasks(evidence)));
        files.put("validation.json", Json.text(validation(evidence, rubrics, files)));
        return files;
    }

    private static ObjectNode validation(Evidence evidence, ObjectNode rubrics, SortedMap<String, String> files) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("environment", evidence.environment().name());
        ObjectNode block = root.putObject("validation");
        ArrayNode leftOut = root.putArray("left_out");
        new Reward(evidence, leftOut).write(block.putObject("reward"));
        block.putObject("task_distribution")
                .put(
                        "dataset_version",
                        evidence.digests()
                                .of(evidence.tasks().stream()
                                        .flatMap(task -> task.scenarios().stream())
                                        .map(Scenario::id)
                                        .toList()));
        ObjectNode capabilities = block.putObject("capabilities");
        capabilities.putObject("verifier").put("kind", "reward_channel");
        capabilities.put("rubric_tree", !rubrics.isEmpty());
        if (files.keySet().stream().anyMatch(path -> path.startsWith(Canaries.FOLDER))) {
            capabilities.put("canaries", "canaries");
        } else {
            leftOut.addObject()
                    .put("field", "capabilities.canaries")
                    .put("reason", "no policy that reads nothing was measured");
        }
        ObjectNode counts = capabilities.putObject("declared_task_count");
        evidence.tasks().forEach(task -> counts.put(task.id(), task.scenarios().size()));
        leftOut.addObject()
                .put("field", "capabilities.oracle")
                .put("reason", "the package brings what plays the episodes in `oracle`");
        return root;
    }

    private static ObjectNode tasks(Evidence evidence) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        var floor = new Floor(evidence);
        ArrayNode tasks = root.putArray("tasks");
        for (Task task : evidence.tasks()) {
            ObjectNode node = tasks.addObject();
            node.put("id", task.id());
            node.put("title", task.rules().title());
            node.put("difficulty", task.rules().difficulty());
            node.put("steps", task.rules().steps());
            task.rules().pass().ifPresent(pass -> node.put("pass", pass.number()));
            floor.write(task, node.putObject("floor"));
            ArrayNode scenarios = node.putArray("scenarios");
            for (Scenario scenario : task.scenarios()) {
                ObjectNode entry = scenarios.addObject();
                entry.put("id", scenario.id());
                entry.put("digest", evidence.digests().of(List.of(scenario.id())));
                entry.put("solvable", Evidence.verdict(evidence.about(scenario, Claim.SOLVABLE)));
                evidence.witness(scenario)
                        .ifPresent(trace -> entry.put("oracle", Oracle.FOLDER + scenario.id() + ".json"));
            }
        }
        return root;
    }
}

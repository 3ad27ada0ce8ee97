package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.python.PythonNaming;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The manifest of a package: `openenv.yaml`. */
record Manifest(Evidence evidence, PythonNaming naming) {
    /** What an agent may need beyond the clock of a task, to think and to be answered. */
    private static final BigDecimal PATIENCE = BigDecimal.valueOf(300);

    /** The manifest with the block that the proofs fill, and with what they know nothing of. */
    ObjectNode with(ObjectNode proved, String folder) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("spec_version", 1);
        root.put("name", naming.module());
        root.put("version", evidence.environment().rules().version());
        root.put("description", evidence.environment().rules().description());
        root.put("type", "space");
        root.put("runtime", "docker");
        root.put("port", 8000);
        root.put("action", naming.action());
        root.put("observation", naming.observation());
        ObjectNode block = root.putObject("validation");
        block.setAll(proved);
        capabilities((ObjectNode) block.required("capabilities"), folder);
        block.putObject("resources")
                .put("cpu", 1.0)
                .put("memory_mb", 512)
                .put("disk_mb", 512)
                .put("episode_timeout_s", longest().add(PATIENCE));
        block.putObject("network").put("mode", "no-network");
        block.putObject("types").putArray("tags").add("incident-response");
        block.putObject("execution")
                .put("kind", "openenv_ws")
                .put("probe_path", folder + "runtime.json")
                .put("dockerfile", "Dockerfile")
                .put("context", ".")
                .put("agent_boundary", "api");
        return root;
    }

    private void capabilities(ObjectNode capabilities, String folder) {
        capabilities.putObject("oracle").put("form", "script").put("location", folder + "solve");
        if (capabilities.has("canaries")) {
            capabilities.put(
                    "canaries", folder + capabilities.required("canaries").stringValue());
        }
        capabilities.put("task_api", true);
        Scenario first = evidence.environment().scenarios().get(0);
        List<String> offered = first.task().actions();
        ArrayNode tools = capabilities.putArray("declared_tools");
        evidence.environment().rules().actions().stream()
                .map(Action::name)
                .filter(offered::contains)
                .forEach(tools::add);
    }

    /** The longest clock of a task, in whole seconds. */
    private BigDecimal longest() {
        return evidence.tasks().stream()
                .flatMap(task -> task.rules().seconds().stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .setScale(0, RoundingMode.CEILING);
    }
}

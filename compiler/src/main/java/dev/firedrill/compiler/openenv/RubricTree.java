package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.BundleWriter;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.bundle.ProofRecord;
import dev.firedrill.engine.expression.Numbers;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rubric of a task as named nodes under `root`: what is required, the total, and the components. */
final class RubricTree {
    private static final String ROOT = "root";
    private static final String TOTAL = ROOT + ".total";

    private final Evidence evidence;
    private final JsonNode rubrics;

    RubricTree(Evidence evidence) {
        this.evidence = evidence;
        this.rubrics = Json.MAPPER
                .readTree(BundleWriter.write(evidence.bundle()))
                .required("environment")
                .path("rubrics");
    }

    /** Writes the nodes of the task's rubric, if it has one. */
    void write(Task task, ObjectNode tasks) {
        evidence.environment().rules().rubrics().stream()
                .filter(rubric ->
                        task.rules().rubric().filter(rubric.name()::equals).isPresent())
                .findFirst()
                .ifPresent(rubric -> nodes(task, rubric, tasks.putArray(task.id())));
    }

    private void nodes(Task task, Rubric rubric, ArrayNode nodes) {
        JsonNode written = rubrics.valueStream()
                .filter(node -> node.required("name").stringValue().equals(rubric.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rubric.name()));
        List<String> names = rubric.components().stream().map(Component::name).toList();
        boolean gated = !rubric.requirements().isEmpty();
        String parent = gated ? TOTAL : ROOT;
        if (gated) {
            ObjectNode gate = node(nodes, ROOT, "Gate", "gate", List.of(TOTAL));
            gate.putObject("config").set("requires", written.required("requirements"));
        }
        List<String> children = names.stream().map(name -> parent + "." + name).toList();
        Optional<Weights> weights = Weights.of(rubric);
        ObjectNode total = node(nodes, parent, "Total", weights.isPresent() ? "weighted_sum" : "unknown", children);
        weights.ifPresentOrElse(
                found -> found.write(total.putObject("config")),
                () -> total.putObject("config").set("total", written.required("total")));
        for (JsonNode component : written.required("components")) {
            String name = component.required("name").stringValue();
            ObjectNode leaf = node(nodes, parent + "." + name, "Component", "leaf", List.of());
            ObjectNode config = leaf.putObject("config");
            config.set("value", component.required("value"));
            bound(task, "least " + name).ifPresent(least -> config.put("least", Numbers.score(least)));
            bound(task, "greatest " + name).ifPresent(most -> config.put("greatest", Numbers.score(most)));
        }
    }

    private static ObjectNode node(
            ArrayNode nodes, String name, String type, String aggregation, List<String> children) {
        ObjectNode node = nodes.addObject();
        node.put("name", name);
        node.put("class_name", type);
        node.put("aggregation", aggregation);
        ArrayNode list = node.putArray("children");
        children.forEach(list::add);
        return node;
    }

    /** A bound of a component over all scenarios, where it is proved of each. */
    private Optional<BigFraction> bound(Task task, String figure) {
        List<Optional<ProofRecord>> sound = task.scenarios().stream()
                .map(scenario -> evidence.about(scenario, Claim.GRADED_SOUNDLY))
                .toList();
        return sound.stream().allMatch(Evidence::isProved)
                ? sound.stream()
                        .flatMap(Optional::stream)
                        .map(ProofRecord::figures)
                        .map(figures -> figures.get(figure))
                        .reduce((one, other) -> figure.startsWith("least") == (one.compareTo(other) < 0) ? one : other)
                : Optional.empty();
    }
}

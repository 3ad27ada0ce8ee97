package dev.firedrill.compiler.openenv;

import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.ProofRecord;
import dev.firedrill.engine.expression.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Policies that read nothing, as episodes to replay. Where a task can be won without looking, the exploits are among them;
 * where it is proved that it cannot, they stay at or below the bound that each states.
 */
final class Canaries {
    static final String FOLDER = "canaries/";

    private final Evidence evidence;
    private final Plans plans;

    Canaries(Evidence evidence) {
        this.evidence = evidence;
        this.plans = new Plans(evidence.environment());
    }

    void write(Task task, Map<String, String> files) {
        Blind blind = Blind.of(evidence, task);
        blind.policies().forEach((policy, traces) -> write(blind, policy, traces, files));
    }

    private void write(Blind blind, String policy, List<ProofRecord.Trace> traces, Map<String, String> files) {
        for (ProofRecord.Trace trace : traces) {
            String name = blind.task().id() + "." + plain(policy) + "." + trace.scenario();
            ObjectNode file = Json.MAPPER.createObjectNode();
            file.put("environment", evidence.environment().name());
            file.put("task", blind.task().id());
            file.put("scenario", trace.scenario());
            file.put("policy", policy);
            file.put("worth", Numbers.score(blind.worth(policy)));
            blind.bound().ifPresent(bound -> file.put("bound", Numbers.score(bound)));
            file.put("not_gameable", Evidence.verdict(blind.proof()));
            plans.write("canary." + name, trace, file);
            files.put(FOLDER + name + ".json", Json.text(file));
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}

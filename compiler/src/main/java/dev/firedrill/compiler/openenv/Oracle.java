package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ProofRecord;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** For each scenario the shortest episode to its greatest grade. */
final class Oracle {
    static final String FOLDER = "oracle/";

    private final Evidence evidence;
    private final Plans plans;

    Oracle(Evidence evidence) {
        this.evidence = evidence;
        this.plans = new Plans(evidence.environment());
    }

    void write(Scenario scenario, Map<String, String> files) {
        evidence.witness(scenario)
                .ifPresent(trace -> files.put(FOLDER + scenario.id() + ".json", file(scenario, trace)));
    }

    private String file(Scenario scenario, ProofRecord.Trace trace) {
        ObjectNode file = Json.MAPPER.createObjectNode();
        file.put("environment", evidence.environment().name());
        file.put("task", scenario.task().id());
        file.put("scenario", scenario.id());
        file.put("digest", evidence.digests().of(List.of(scenario.id())));
        file.put("shows", trace.name());
        file.put("solvable", Evidence.verdict(evidence.about(scenario, Claim.SOLVABLE)));
        plans.write("oracle." + scenario.id(), trace, file);
        return Json.text(file);
    }
}

package dev.firedrill.compiler.openenv;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.WireForm;
import dev.firedrill.engine.bundle.ProofRecord;
import dev.firedrill.engine.expression.Numbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.TokenBuffer;

/** Episodes as OpenEnv replays them: a reset, the actions as they are sent, and what is to come of them. */
final class Plans {
    private final Environment environment;

    Plans(Environment environment) {
        this.environment = environment;
    }

    /**
     * Writes an episode.
     *
     * @param name a name for it, unlike that of any other
     */
    void write(String name, ProofRecord.Trace trace, ObjectNode file) {
        Scenario scenario =
                environment.scenario(trace.scenario()).orElseThrow(() -> new AssertionError(trace.scenario()));
        ObjectNode plan = file.putObject("plan");
        plan.put("plan_schema_version", "1");
        ObjectNode reset = plan.putObject("reset");
        reset.put("episode_id", name);
        reset.put("seed", 0);
        reset.putObject("options").put("env", environment.name()).put("scenario_id", scenario.id());
        var actions = plan.putArray("actions");
        var rewards = file.putObject("expect").putArray("rewards");
        for (ProofRecord.Step step : trace.steps()) {
            actions.add(sent(ActionRequest.of(step.action(), step.arguments()), scenario));
            rewards.add(Numbers.score(step.reward()));
        }
        ObjectNode expect = (ObjectNode) file.required("expect");
        trace.grade().ifPresent(grade -> expect.put("grade", Numbers.score(grade)));
        expect.put("return", Numbers.score(trace.total()));
    }

    private JsonNode sent(ActionRequest request, Scenario scenario) {
        try (var buffer = TokenBuffer.forGeneration()) {
            buffer.writeStartObject();
            WireForm.writeAction(
                    buffer, scenario.move(request), environment.rules().wire());
            buffer.writeEndObject();
            return Json.MAPPER.readTree(buffer.asParser());
        }
    }
}

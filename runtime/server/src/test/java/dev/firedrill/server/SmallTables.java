package dev.firedrill.server;

import static dev.firedrill.server.Rules.field;
import static dev.firedrill.server.Rules.group;

import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.rules.Fact;
import java.util.List;

/** The tables of the small environment, which are those of the cloud one. */
final class SmallTables {
    private SmallTables() {}

    static List<Field> observation() {
        return List.of(
                field("episode_id", Fact.EPISODE_ID),
                field("task_id", Fact.TASK_ID),
                field("scenario_id", Fact.SCENARIO_ID),
                field("step_count", Fact.STEPS),
                field("max_steps", Fact.STEPS_ALLOWED),
                field("incident_summary", Fact.INCIDENT_SUMMARY),
                field("alert", Fact.ALERT),
                field("available_actions", Fact.TASK_ACTIONS),
                field("queried_data", Fact.EVIDENCE),
                field("known_services", Fact.SERVICES),
                field("cumulative_reward", Fact.RETURN_VALUE),
                field("done", Fact.DONE),
                field("feedback", Fact.FEEDBACK),
                field("last_action_error", Fact.ERROR));
    }

    static List<Field> state() {
        return List.of(
                field("episode_id", Fact.EPISODE_ID),
                field("task_id", Fact.TASK_ID),
                field("scenario_id", Fact.SCENARIO_ID),
                field("step_count", Fact.STEPS),
                field("max_steps", Fact.STEPS_ALLOWED),
                field("action_history", Fact.HISTORY),
                field("queried_data", Fact.EVIDENCE),
                field("submitted", Fact.SUBMITTED),
                field("done", Fact.DONE),
                field("cumulative_reward", Fact.RETURN_VALUE),
                field("feedback", Fact.FEEDBACK));
    }

    /** What a step is answered with. */
    static List<Field> step(List<Field> info) {
        return List.of(
                field("observation", Fact.OBSERVATION),
                group(
                        "reward",
                        field("score", Fact.REWARD),
                        field("value", Fact.REWARD),
                        field("reason", Fact.FEEDBACK),
                        field("cumulative", Fact.RETURN_VALUE)),
                field("done", Fact.DONE),
                group("info", info.toArray(Field[]::new)));
    }
}

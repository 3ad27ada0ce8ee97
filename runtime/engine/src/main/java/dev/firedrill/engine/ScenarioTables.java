package dev.firedrill.engine;

import dev.firedrill.engine.text.KeywordSet;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/**
 * A scenario as tables.
 *
 * @param services the known services in the order of the bundle, which is their index
 * @param arguments gives arguments their meaning here
 * @param cells the evidence by {@link #cell}
 * @param visible the evidence that is there from the start
 * @param empty the cells that find nothing
 * @param telemetry what the cells and the log of the incident say in figures and lines
 * @param status the status at the start of the services that have one, by service index
 */
record ScenarioTables(
        List<String> services,
        Arguments arguments,
        Map<Integer, SerializedString> cells,
        List<Filed> visible,
        BitSet empty,
        Telemetry telemetry,
        Map<Integer, String> status,
        List<RemedyStep> remedy,
        List<Mistake> mistakes,
        List<Neutral> neutral,
        KeywordSet cause,
        KeywordSet resolution,
        Replies replies,
        String summary) {
    /** The index of the cell of an action and a service. */
    int cell(ActionEntry action, int service) {
        return cell(action, service, services.size());
    }

    static int cell(ActionEntry action, int service, int services) {
        return action.index() * services + service;
    }

    /** Evidence as an episode keeps it: the text that an action brought about a target. */
    record Filed(ActionEntry action, String target, SerializedString text) {}

    /**
     * A step of the remedy. {@code before} are the steps that must come first, as bits; {@code effect} is what it is
     * told, null for the general words; {@code sets} are statuses by service index.
     */
    record RemedyStep(
            MovePattern pattern, long before, @Nullable SerializedString effect, Map<Integer, String> sets) {}

    /** A mistake; {@code before} is the remedy step until which it is one, -1 for ever. */
    record Mistake(MovePattern pattern, int before, Note reason) {}

    /** A declared move that is neither. */
    record Neutral(MovePattern pattern, SerializedString effect) {}
}

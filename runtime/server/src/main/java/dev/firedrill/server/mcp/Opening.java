package dev.firedrill.server.mcp;

import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.PlaySession;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.SessionTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opens sessions for clients that cannot reset: what they play is said where the session begins. */
record Opening(Supplier<Catalogue> catalogue, SessionTable sessions) {
    private static final List<String> OPTIONS =
            List.of("env", "task_id", "scenario_id", "scenario_index", "seed", "episode_id");

    /** A session that nobody keeps, for what the parameters ask for, or else the query. */
    PlaySession passing(ObjectNode params, Function<String, Optional<String>> query) throws Refusal {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        for (String name : OPTIONS) {
            JsonNode given = params.get(name);
            if (given != null) {
                options.set(name, given);
            } else {
                query.apply(name).ifPresent(text -> options.put(name, text));
            }
        }
        return PlaySession.chosen(catalogue.get(), options);
    }

    /** The same; a refusal as the fault of the request that asked. */
    PlaySession asked(ObjectNode params, Function<String, Optional<String>> query) throws RpcFault {
        try {
            return passing(params, query);
        } catch (Refusal refusal) {
            throw fault(refusal);
        }
    }

    static RpcFault fault(Refusal refusal) {
        return new RpcFault(RpcFault.INVALID_PARAMS, explained(refusal));
    }

    /** A session that is kept until it is closed. */
    PlaySession kept(ObjectNode params, Function<String, Optional<String>> query) throws RpcFault {
        PlaySession session = asked(params, query);
        try {
            sessions.keep(session);
        } catch (Refusal full) {
            throw full(sessions);
        }
        return session;
    }

    static RpcFault full(SessionTable sessions) {
        return new RpcFault(
                RpcFault.SERVER_ERROR,
                sessions.fullness(),
                Map.of("active_sessions", sessions.most(), "max_sessions", sessions.most()));
    }

    private static String explained(Refusal refusal) {
        return refusal.problems().stream()
                .map(problem -> problem.loc().get(0) + " `" + Shown.value(problem.input()) + "`: " + problem.message())
                .reduce((a, b) -> a + "; " + b)
                .orElse(refusal.sentence());
    }
}

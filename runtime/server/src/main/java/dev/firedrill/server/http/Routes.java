package dev.firedrill.server.http;

import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.EpisodeTable;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every path there is; an endpoint more is a line more. */
public final class Routes {
    private final Map<String, Route> routes = new LinkedHashMap<>();

    /** The routes over what is on offer at the moment of each call. */
    public Routes(Supplier<Catalogue> catalogue, EpisodeTable episodes) {
        add(Methods.POST, "/reset", new ResetEndpoint(catalogue, episodes));
        add(Methods.POST, "/step", new StepEndpoint(catalogue, episodes));
        add(
                Methods.GET,
                "/state",
                (call, out) -> episodes.find(call.episodeId()).writeState(out));
        add(
                Methods.GET,
                "/grader",
                (call, out) -> episodes.find(call.episodeId()).writeGrade(out));
        add(Methods.GET, "/tasks", new TasksEndpoint(catalogue));
        var about = new AboutEndpoints(catalogue, routes);
        add(Methods.GET, "/health", (call, out) -> about.health(out));
        add(Methods.GET, "/metadata", (call, out) -> about.metadata(out));
        add(Methods.GET, "/", (call, out) -> about.index(out));
        add(Methods.GET, "/api/info", (call, out) -> about.info(out));
    }

    private void add(HttpString method, String path, Endpoint endpoint) {
        routes.put(path, new Route(method, endpoint));
    }

    /** What is at a path. */
    @Nullable
    Route at(String path) {
        return routes.get(path);
    }
}

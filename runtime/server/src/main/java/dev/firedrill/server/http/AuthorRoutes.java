package dev.firedrill.server.http;

import dev.firedrill.server.author.AuthorDesk;
import dev.firedrill.server.schema.Types;
import io.undertow.util.Methods;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The paths that are there for authors. */
final class AuthorRoutes {
    private static final String TAG = "Authors";

    private AuthorRoutes() {}

    /** The routes over a desk, by path. */
    static Map<String, Route> of(AuthorDesk desk) {
        var author = new AuthorEndpoints(desk);
        var routes = new LinkedHashMap<String, Route>();
        routes.put("/author", get(author::overview, answers("The sources, and what was found in them")));
        routes.put(
                "/author/source",
                get(author::source, answers("A source").asking("path").refusing(404, 422)));
        routes.put(
                "/author/check",
                new Route(
                        Methods.POST,
                        Endpoint.unhurried(author::check),
                        answers("What would be found with another text")
                                .taking(AuthorEndpoints.checkSchema())
                                .refusing(404, 409)));
        routes.put(
                "/author/proofs",
                get(
                        author::proofs,
                        answers("What is proved of an environment")
                                .asking("env")
                                .refusing(404, 422)));
        routes.put(
                "/author/witness",
                get(
                        Endpoint.unhurried(author::witness),
                        new Operation(TAG, "An episode of a proof", RunEndpoints.run())
                                .asking("id")
                                .refusing(404, 422)));
        routes.put(
                "/author/coverage",
                get(
                        Endpoint.unhurried(author::coverage),
                        answers("What drills touch of it").asking("env").refusing(404, 422)));
        routes.put(
                "/author/explanation",
                get(
                        author::explanation,
                        answers("What the code of a finding means")
                                .asking("code")
                                .refusing(404, 422)));
        return routes;
    }

    private static Route get(Endpoint endpoint, Operation operation) {
        return new Route(Methods.GET, endpoint, operation);
    }

    private static Operation answers(String summary) {
        ObjectNode object = Types.type("object");
        return new Operation(TAG, summary, object);
    }
}

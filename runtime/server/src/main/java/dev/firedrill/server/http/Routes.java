package dev.firedrill.server.http;

import dev.firedrill.server.author.AuthorDesk;
import dev.firedrill.server.baseline.chat.ChatOptions;
import dev.firedrill.server.page.Asset;
import dev.firedrill.server.page.Assets;
import dev.firedrill.server.runs.Runs;
import dev.firedrill.server.schema.Types;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.EpisodeTable;
import dev.firedrill.server.sessions.Mode;
import dev.firedrill.server.sessions.Refusal;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Every path there is; an endpoint more is a line more. */
public final class Routes {
    private static final String CONTROL = "Environment Control";
    private static final String STATE = "State Management";
    private static final String INFO = "Environment Info";
    private static final String SCHEMA = "Schema";
    private static final String WATCH = "Watching";
    private static final String TASKS = "Task API";
    private static final String ANY_ENVIRONMENT = "/{env}";

    /** What is answered before these are asked. */
    private static final Set<String> BESIDE = Set.of("/ws", "/mcp", "/metrics");

    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Assets assets = new Assets();
    private final Mode mode;

    /** Whether the server begins anything new. */
    public interface Readiness {
        /** Refuses where it does not. */
        void check() throws Refusal;
    }

    /** What baselines may take: how long each, and which language model, if any. */
    public record Baselines(Duration limit, Optional<ChatOptions> model) {}

    /** What can be looked at, and whether it is told what a good run would have done. */
    public record Looks(Runs runs, boolean debriefs) {}

    /** The routes over what is on offer at the moment of each call. */
    public Routes(
            Supplier<Catalogue> catalogue,
            EpisodeTable episodes,
            Readiness readiness,
            Mode mode,
            Baselines baselines,
            Looks looks,
            Optional<AuthorDesk> desk) {
        this.mode = mode;
        if (mode == Mode.SIMULATION) {
            addEpisodes(catalogue, episodes);
            addRuns(new RunEndpoints(catalogue, looks.runs(), looks.debriefs()));
            addBaseline(catalogue, baselines);
            addGraph(catalogue);
        }
        addAbout(catalogue, readiness);
        addTasks(catalogue);
        desk.map(AuthorRoutes::of).ifPresent(routes::putAll);
    }

    private void addEpisodes(Supplier<Catalogue> catalogue, EpisodeTable episodes) {
        add(
                Methods.POST,
                "/reset",
                new ResetEndpoint(catalogue, episodes),
                new Operation(CONTROL, "Starts an episode", component("Envelope"))
                        .taking(component("ResetRequest"))
                        .refusing(400, 429));
        add(
                Methods.POST,
                "/step",
                new StepEndpoint(catalogue, episodes),
                new Operation(CONTROL, "Takes a step", component("StepResponse"))
                        .taking(component("StepRequest"))
                        .refusing(400, 404));
        add(
                Methods.GET,
                "/state",
                (call, out) -> episodes.find(call.episodeId()).writeState(out),
                new Operation(STATE, "The episode as it stands", component("State"))
                        .asking("episode_id")
                        .refusing(400, 404, 422));
        add(
                Methods.GET,
                "/grader",
                (call, out) -> episodes.find(call.episodeId()).writeGrade(out),
                new Operation(STATE, "The grade; before the end, what it will be made of", object())
                        .asking("episode_id")
                        .refusing(400, 404, 422));
    }

    private void addRuns(RunEndpoints runs) {
        get(
                "/episodes",
                (call, out) -> runs.list(out),
                new Operation(WATCH, "What is played, and what was played lately", RunEndpoints.entries()));
        get(
                "/run",
                Endpoint.unhurried(runs::show),
                new Operation(WATCH, "One of them, step by step", RunEndpoints.run())
                        .asking("id", "episode_id", "after")
                        .refusing(404, 422));
        add(
                Methods.POST,
                "/replay",
                Endpoint.unhurried(runs::replay),
                new Operation(WATCH, "What transcripts tell, step by step", RunEndpoints.replayed()).taking(object()));
    }

    private void addBaseline(Supplier<Catalogue> catalogue, Baselines baselines) {
        add(
                Methods.POST,
                "/baseline",
                new BaselineEndpoint(catalogue, baselines.limit(), baselines.model()),
                new Operation(
                                TASKS,
                                "Lets an agent play, and says what it is worth",
                                Types.object(
                                        Map.of("overall", Types.type("number"), "details", object()),
                                        List.of("overall", "details")))
                        .taking(BaselineBody.schema())
                        .refusing(400, 429));
    }

    private void addGraph(Supplier<Catalogue> catalogue) {
        get(
                ANY_ENVIRONMENT + "/graph",
                new GraphEndpoint(catalogue),
                new Operation(INFO, "The services of a scenario, and who needs whom", GraphEndpoint.schema())
                        .asking("scenario_id")
                        .refusing(400, 404));
    }

    private void addAbout(Supplier<Catalogue> catalogue, Readiness readiness) {
        var about = new AboutEndpoints(catalogue, routes);
        get("/health", (call, out) -> about.health(out), new Operation("Health", "Is it up?", component("Health")));
        get(
                "/ready",
                (call, out) -> {
                    readiness.check();
                    about.ready(out);
                },
                new Operation("Health", "Does it begin episodes?", object()).refusing(503));
        get(
                "/metadata",
                (call, out) -> about.metadata(catalogue.get().byDefault(), out),
                new Operation(INFO, "The default environment", component("Metadata")));
        get(
                "/schema",
                (call, out) -> about.schema(catalogue.get().byDefault(), out),
                new Operation(SCHEMA, "What the default environment takes and answers", component("Schemas")));
        get("/openapi.json", (call, out) -> out.writeTree(OpenApi.of(routes, catalogue.get())), described());
        get("/", (call, out) -> about.index(out), new Operation(INFO, "What can be asked here", object()));
        get("/api/info", (call, out) -> about.info(out), new Operation(INFO, "The default one in short", object()));
        get(
                ANY_ENVIRONMENT + "/metadata",
                (call, out) -> about.metadata(NamedEnvironment.of(call, catalogue.get()), out),
                new Operation(INFO, "An environment", component("Metadata")).refusing(404));
        get(
                ANY_ENVIRONMENT + "/schema",
                (call, out) -> about.schema(NamedEnvironment.of(call, catalogue.get()), out),
                new Operation(SCHEMA, "What an environment takes and answers", component("Schemas")).refusing(404));
    }

    private void addTasks(Supplier<Catalogue> catalogue) {
        var tasks = new TaskApi(catalogue);
        ObjectNode several = Types.list(component("Task"));
        get("/tasks", new TasksEndpoint(catalogue), new Operation(TASKS, "Tasks, scenarios and actions", object()));
        get(
                "/list_environments",
                (call, out) -> tasks.environments(out),
                new Operation(TASKS, "Every environment", Types.list(Types.type("string"))));
        get(
                ANY_ENVIRONMENT + "/splits",
                tasks::splits,
                new Operation(TASKS, "The lists of its scenarios", Types.list(object())).refusing(404, 501));
        post("/num_tasks", tasks::count, "How long a list is", Map.of("num_tasks", Types.type("integer")));
        post("/tasks", tasks::tasks, "A list", Map.of("tasks", several, "env_name", Types.type("string")));
        post("/task", tasks::task, "A scenario of a list", Map.of("task", component("Task")), "index");
        post("/task_range", tasks::range, "A part of a list", Map.of("tasks", several), "start", "stop");
    }

    private void get(String path, Endpoint endpoint, Operation operation) {
        add(Methods.GET, path, endpoint, operation);
    }

    /** An endpoint of an environment that takes a split and numbers. */
    private void post(
            String path, Endpoint endpoint, String summary, Map<String, ObjectNode> gives, String... numbers) {
        var takes = new LinkedHashMap<String, ObjectNode>();
        takes.put("split", Types.type("string"));
        for (String number : numbers) {
            takes.put(number, Types.type("integer"));
        }
        ObjectNode body = Types.object(takes, path.equals("/task") ? takes.keySet() : List.of("split"));
        add(
                Methods.POST,
                ANY_ENVIRONMENT + path,
                endpoint,
                new Operation(TASKS, summary, Types.object(gives, gives.keySet()))
                        .taking(body.put("additionalProperties", false))
                        .refusing(400, 404, 501));
    }

    private void add(HttpString method, String path, Endpoint endpoint, Operation operation) {
        routes.put(path, new Route(method, endpoint, operation));
    }

    private static Operation described() {
        return new Operation(SCHEMA, "This document", object());
    }

    private static ObjectNode component(String name) {
        return Types.component(name);
    }

    private static ObjectNode object() {
        return Types.type("object");
    }

    /** What is at a path. */
    @Nullable
    Route at(String path) {
        Route route = routes.get(path);
        int second = path.indexOf('/', 1);
        return route == null && second > 0 ? routes.get(ANY_ENVIRONMENT + path.substring(second)) : route;
    }

    /** The path as figures tell it apart: the route it belongs to, or one word for all that lead nowhere. */
    public String label(String path) {
        if (routes.containsKey(path) || BESIDE.contains(path)) {
            return path;
        }
        if (mode == Mode.SIMULATION && Assets.isOfThePage(path)) {
            return "/page";
        }
        if (assets.ofDocs(path).isPresent()) {
            return "/docs";
        }
        return at(path) == null ? "none" : ANY_ENVIRONMENT + path.substring(path.indexOf('/', 1));
    }

    /** Whether there is anything at a path. */
    boolean knows(String path) {
        return at(path) != null || assets.ofDocs(path).isPresent();
    }

    /** Whether a request is for the page or a part of it, which hold nothing that is worth a token. */
    public boolean isForThePage(HttpServerExchange exchange) {
        return mode == Mode.SIMULATION && (Assets.isOfThePage(exchange.getRelativePath()) || asksForPage(exchange));
    }

    /** The file that a request is for. */
    Optional<Asset> asset(HttpServerExchange exchange) {
        String path = exchange.getRelativePath();
        if (mode != Mode.SIMULATION) {
            return assets.ofDocs(path);
        }
        if (path.equals("/")) {
            exchange.getResponseHeaders().add(Headers.VARY, Headers.ACCEPT_STRING);
        }
        return asksForPage(exchange)
                ? Optional.of(assets.index())
                : assets.ofDocs(path).or(() -> assets.ofPage(path));
    }

    /** Browsers name HTML among what they take; scripts take anything, and get the list of what can be asked here. */
    private static boolean asksForPage(HttpServerExchange exchange) {
        HeaderValues taken = exchange.getRequestHeaders().get(Headers.ACCEPT);
        return exchange.getRelativePath().equals("/")
                && taken != null
                && taken.stream().anyMatch(value -> value.contains("text/html"));
    }
}

package dev.firedrill.server;

import dev.firedrill.engine.Environment;
import dev.firedrill.server.baseline.chat.ChatOptions;
import dev.firedrill.server.http.HttpFront;
import dev.firedrill.server.http.McpFront;
import dev.firedrill.server.http.Routes;
import dev.firedrill.server.mcp.OpenEnvRpc;
import dev.firedrill.server.mcp.StreamableHttp;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.EpisodeTable;
import dev.firedrill.server.sessions.Mode;
import dev.firedrill.server.sessions.SessionTable;
import dev.firedrill.server.settings.Access;
import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.Patience;
import dev.firedrill.server.settings.ServerSettings;
import dev.firedrill.server.ws.Sessions;
import dev.firedrill.server.ws.WebSocketFront;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.xnio.Options;

/** A running server: OpenEnv over HTTP and WebSocket for some environments. */
public final class FiredrillServer implements AutoCloseable {
    private static final int LONGEST_HEADERS = 32 << 10;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_PARAMETERS = 50;
    private static final int HEADERS_WITHIN_MILLIS = 15_000;
    private static final int CONNECTION_IDLE_MILLIS = 120_000;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /** What these say at start is no news; kept, because the levels of loggers that nobody holds are forgotten. */
    private static final List<Logger> QUIET = Stream.of("io.undertow", "org.xnio", "org.jboss.threads")
            .map(Logger::getLogger)
            .toList();

    private final AtomicReference<Catalogue> catalogue;
    private final Sessions sessions;
    private final GracefulShutdownHandler front;
    private final Undertow undertow;

    private FiredrillServer(ServerSettings settings, List<Environment> environments, Optional<ChatOptions> model) {
        catalogue = new AtomicReference<>(new Catalogue(environments));
        var episodes = new EpisodeTable(
                settings.get(Limits.MAX_EPISODES), settings.get(Patience.EPISODE_IDLE), System::nanoTime);
        var table = new SessionTable(
                settings.get(Limits.MAX_SESSIONS), settings.get(Patience.EPISODE_IDLE), System::nanoTime);
        sessions = new Sessions(table);
        var rpc = new OpenEnvRpc(catalogue::get, table);
        HttpHandler http = new McpFront(
                new HttpFront(
                        new Routes(
                                catalogue::get,
                                episodes,
                                settings.get(Access.PRODUCTION) ? Mode.PRODUCTION : Mode.SIMULATION,
                                new Routes.Baselines(settings.get(Patience.BASELINE_TIME), model)),
                        settings.get(Limits.MAX_BODY)),
                rpc,
                new StreamableHttp(catalogue::get, table),
                settings.get(Limits.MAX_BODY));
        front = new GracefulShutdownHandler(new WebSocketFront(
                http,
                catalogue::get,
                rpc,
                sessions,
                settings.get(Limits.MAX_MESSAGE),
                settings.get(Patience.PING_INTERVAL)));
        undertow = Undertow.builder()
                .addHttpListener(settings.get(Listening.PORT), settings.get(Listening.HOST))
                .setIoThreads(settings.get(Limits.IO_THREADS))
                .setWorkerThreads(settings.get(Limits.WORKER_THREADS))
                .setWorkerOption(Options.WORKER_NAME, "firedrill")
                .setSocketOption(Options.TCP_NODELAY, true)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LONGEST_HEADERS)
                .setServerOption(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
                // Longer bodies are answered before this; it bounds what is read and dropped after the answer.
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, settings.get(Limits.MAX_BODY) + (4L << 20))
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, HEADERS_WITHIN_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, CONNECTION_IDLE_MILLIS)
                .setHandler(new HttpContinueReadHandler(front))
                .build();
    }

    /**
     * Starts a server that serves the environments, the first of which is the default one.
     *
     * @throws StartFailure if the port is taken or the host cannot be bound
     */
    public static FiredrillServer start(ServerSettings settings, List<Environment> environments) {
        return start(settings, environments, Optional.empty());
    }

    /**
     * The same where `POST /baseline` may ask a language model. Its key is no setting: those can be said in options, which
     * everybody on the machine can read.
     */
    public static FiredrillServer start(
            ServerSettings settings, List<Environment> environments, Optional<ChatOptions> model) {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        var server = new FiredrillServer(settings, environments, model);
        try {
            server.undertow.start();
        } catch (RuntimeException e) {
            server.undertow.stop();
            throw explained(e, settings);
        }
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    /** Offers other environments from the next reset on; episodes under way go on under the rules they began with. */
    public void replace(List<Environment> environments) {
        catalogue.set(new Catalogue(environments));
    }

    /** Answers what is under way, says goodbye to the sessions and stops. */
    @Override
    public void close() {
        front.shutdown();
        try {
            sessions.goAway(GOODBYE);
            front.awaitShutdown(GOODBYE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        undertow.stop();
    }

    private static RuntimeException explained(RuntimeException e, ServerSettings settings) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || unknownAddress(cause)) {
                return new StartFailure(
                        "this machine has no address `" + settings.get(Listening.HOST) + "`; --host chooses another",
                        e);
            }
            if (cause instanceof BindException) {
                String problem = String.valueOf(cause.getMessage()).contains("in use")
                        ? "is in use"
                        : "cannot be opened (" + cause.getMessage() + ")";
                return new StartFailure(
                        "port " + settings.get(Listening.PORT) + " on " + settings.get(Listening.HOST) + " " + problem
                                + "; --port chooses another, 0 any that is free",
                        e);
            }
        }
        return e;
    }

    private static boolean unknownAddress(Throwable cause) {
        return cause instanceof BindException
                && String.valueOf(cause.getMessage()).contains("assign requested address");
    }
}

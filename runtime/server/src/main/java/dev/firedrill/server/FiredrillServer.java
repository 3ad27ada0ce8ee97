package dev.firedrill.server;

import dev.firedrill.engine.Environment;
import dev.firedrill.server.author.AuthorDesk;
import dev.firedrill.server.baseline.chat.ChatOptions;
import dev.firedrill.server.guard.OriginGuard;
import dev.firedrill.server.guard.Origins;
import dev.firedrill.server.guard.RateGuard;
import dev.firedrill.server.guard.Rates;
import dev.firedrill.server.guard.TokenGuard;
import dev.firedrill.server.http.BodyLimits;
import dev.firedrill.server.http.HttpFront;
import dev.firedrill.server.http.McpFront;
import dev.firedrill.server.http.Routes;
import dev.firedrill.server.mcp.OpenEnvRpc;
import dev.firedrill.server.mcp.StreamableHttp;
import dev.firedrill.server.runs.Runs;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.EpisodeTable;
import dev.firedrill.server.sessions.Mode;
import dev.firedrill.server.sessions.Recorder;
import dev.firedrill.server.sessions.Room;
import dev.firedrill.server.sessions.SessionTable;
import dev.firedrill.server.sessions.Tally;
import dev.firedrill.server.settings.Access;
import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.Patience;
import dev.firedrill.server.settings.ServerSettings;
import dev.firedrill.server.settings.Watching;
import dev.firedrill.server.transcripts.Rotation;
import dev.firedrill.server.transcripts.TranscriptFolder;
import dev.firedrill.server.watch.AccessLog;
import dev.firedrill.server.watch.MetricsPage;
import dev.firedrill.server.watch.Watch;
import dev.firedrill.server.watch.Watched;
import dev.firedrill.server.ws.Sessions;
import dev.firedrill.server.ws.Terms;
import dev.firedrill.server.ws.WebSocketFront;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;

/** A running server: OpenEnv over HTTP and WebSocket for some environments. */
public final class FiredrillServer implements AutoCloseable {
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    /** An episode without a socket is under way while it is used as often as this. */
    private static final Duration LATELY = Duration.ofSeconds(10);

    private static final long MOST_BETWEEN_SWEEPS = Duration.ofSeconds(10).toMillis();
    private static final long BETWEEN_LOOKS = 100;

    /** What these say at start is no news; kept, because the levels of loggers that nobody holds are forgotten. */
    private static final List<Logger> QUIET = Stream.of("io.undertow", "org.xnio", "org.jboss.threads")
            .map(Logger::getLogger)
            .toList();

    /** Who complains of requests. */
    private static final List<Logger> REQUESTS = Stream.of("io.undertow.request", "io.undertow.request.io")
            .map(Logger::getLogger)
            .toList();

    private final Tally tally = new Tally();
    private final Runs runs = new Runs();
    private final Recorder recorder;
    private final AtomicReference<Catalogue> catalogue;
    private final Optional<TranscriptFolder> transcripts;
    private final EpisodeTable episodes;
    private final SessionTable table;
    private final Sessions sessions;
    private final Room room;
    private final Watch watch;
    private final GracefulShutdownHandler front;
    private final Undertow undertow;
    private XnioExecutor.@Nullable Key sweeps;

    private FiredrillServer(
            ServerSettings settings,
            List<Environment> environments,
            Optional<ChatOptions> model,
            Optional<AuthorDesk> desk) {
        Mode mode = settings.get(Access.PRODUCTION) ? Mode.PRODUCTION : Mode.SIMULATION;
        transcripts = settings.get(Watching.TRANSCRIPTS).map(folder -> new TranscriptFolder(folder, Rotation.DEFAULT));
        recorder = recorder(mode);
        catalogue = new AtomicReference<>(catalogue(environments));
        episodes = new EpisodeTable(
                settings.get(Limits.MAX_EPISODES), settings.get(Patience.EPISODE_IDLE), System::nanoTime);
        table = new SessionTable(
                settings.get(Limits.MAX_SESSIONS), settings.get(Patience.SESSION_IDLE), System::nanoTime);
        sessions = new Sessions(table);
        room = new Room(settings.get(Limits.MAX_PENDING));
        Optional<String> token = settings.get(Access.TOKEN_FILE).map(SecretFile::readToken);
        watch = new Watch(settings.get(Watching.ACCESS_LOG).map(FiredrillServer::accessLog));
        showFigures();
        var routes = new Routes(
                catalogue::get,
                episodes,
                table::checkOpen,
                mode,
                new Routes.Baselines(settings.get(Patience.BASELINE_TIME), model),
                new Routes.Looks(runs, !settings.get(Access.NO_DEBRIEF)),
                desk);
        var rates = new Rates(settings.get(Limits.MAX_RATE), System::nanoTime);
        front = new GracefulShutdownHandler(new MetricsPage(watch, endpoints(settings, routes, rates)));
        HttpHandler known = token.<HttpHandler>map(value -> new TokenGuard(value, routes::isForThePage, front))
                .orElse(front);
        var origins = new Origins(settings.get(Access.ALLOWED_ORIGINS), !Origins.isLocal(settings.get(Listening.HOST)));
        HttpHandler guarded = new OriginGuard(origins, new RateGuard(rates, known));
        undertow = Listener.of(settings, new Watched(watch, routes::label, new HttpContinueReadHandler(guarded)));
    }

    private HttpHandler endpoints(ServerSettings settings, Routes routes, Rates rates) {
        var bodies = new BodyLimits(settings.get(Limits.MAX_BODY), settings.get(Patience.BODY_TIMEOUT), room);
        var rpc = new OpenEnvRpc(catalogue::get, table);
        var http = new McpFront(new HttpFront(routes, bodies), rpc, new StreamableHttp(catalogue::get, table), bodies);
        var terms = new Terms(
                settings.get(Limits.MAX_MESSAGE),
                settings.get(Patience.BODY_TIMEOUT),
                room,
                settings.get(Patience.PING_INTERVAL),
                settings.get(Patience.SESSION_IDLE),
                rates,
                watch);
        return new WebSocketFront(http, catalogue::get, rpc, sessions, terms);
    }

    /**
     * Starts a server that serves the environments, the first of which is the default one.
     *
     * @throws StartFailure if the port is taken, the host cannot be bound, or a file does not hold what it should
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
        return start(settings, environments, model, Optional.empty());
    }

    /**
     * The same where authors have a desk, which shows answers.
     *
     * @throws IllegalArgumentException if there is a desk in production mode
     */
    public static FiredrillServer start(
            ServerSettings settings,
            List<Environment> environments,
            Optional<ChatOptions> model,
            Optional<AuthorDesk> desk) {
        if (desk.isPresent() && settings.get(Access.PRODUCTION)) {
            throw new IllegalArgumentException("a server for agents at work shows no answers");
        }
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        REQUESTS.forEach(logger -> logger.setFilter(FiredrillServer::withoutTrace));
        var server = new FiredrillServer(settings, environments, model, desk);
        try {
            server.undertow.start();
        } catch (RuntimeException e) {
            server.undertow.stop();
            server.watch.close();
            server.transcripts.ifPresent(TranscriptFolder::close);
            throw Listener.explained(e, settings);
        }
        server.sweeps = server.sweepEvery(Math.min(
                MOST_BETWEEN_SWEEPS,
                Math.max(
                        1,
                        Math.min(
                                settings.get(Patience.SESSION_IDLE).toMillis(),
                                settings.get(Patience.EPISODE_IDLE).toMillis()))));
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    /** How many sessions are open, with a socket or without. */
    public int sessions() {
        return table.size();
    }

    /** How many episodes over HTTP are kept. */
    public int episodes() {
        return episodes.size();
    }

    /** Offers other environments from the next reset on; episodes under way go on under the rules they began with. */
    public void replace(List<Environment> environments) {
        catalogue.set(catalogue(environments));
    }

    /** Where nobody can look at episodes, none is kept for that. */
    private Recorder recorder(Mode mode) {
        Recorder counted = mode == Mode.PRODUCTION ? tally : tally.and(runs);
        return transcripts.<Recorder>map(counted::and).orElse(counted);
    }

    private Catalogue catalogue(List<Environment> environments) {
        return new Catalogue(ToolNames.checked(environments), recorder);
    }

    /**
     * Begins nothing any more and lets what is under way come to its end, for so long at most; `/ready` answers 503.
     *
     * @return whether everything came to its end
     */
    public boolean drain(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        table.close();
        episodes.close();
        try {
            boolean over = sessions.drain(patience);
            while (over && (episodes.playing(LATELY) || table.playing(LATELY))) {
                over = System.nanoTime() < end;
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
            }
            return over;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Answers what is under way, says goodbye to the sessions and stops. */
    @Override
    public void close() {
        if (sweeps != null) {
            sweeps.remove();
        }
        front.shutdown();
        try {
            sessions.goAway(GOODBYE);
            front.awaitShutdown(GOODBYE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        undertow.stop();
        episodes.leave();
        table.leave();
        transcripts.ifPresent(TranscriptFolder::close);
        watch.close();
    }

    private XnioExecutor.Key sweepEvery(long millis) {
        return undertow.getWorker()
                .getIoThread()
                .executeAtInterval(
                        () -> {
                            episodes.sweep();
                            table.sweep();
                        },
                        millis,
                        TimeUnit.MILLISECONDS);
    }

    private void showFigures() {
        watch.gauge("firedrill.sessions", "Sessions that are open", table::size);
        watch.gauge("firedrill.sessions.max", "Places for sessions", table::most);
        watch.gauge("firedrill.sockets", "WebSockets with a session", sessions::size);
        watch.gauge(
                "firedrill.long.messages.bytes", "Bytes of long bodies and WebSocket messages under way", room::taken);
        watch.gauge("firedrill.episodes.kept", "HTTP episodes that are kept", episodes::size);
        watch.counter("firedrill.episodes.started", "Episodes that have begun", tally::started);
        watch.counter("firedrill.episodes.ended", "Episodes that were played to their end", tally::ended);
        watch.counter("firedrill.steps", "Steps that were taken", tally::steps);
        transcripts.ifPresent(folder -> {
            watch.counter("firedrill.transcripts.written", "Episodes that were written down", folder::written);
            watch.counter(
                    "firedrill.transcripts.lost", "Episodes for whose transcript there was no room", folder::lost);
        });
    }

    /** What a client sent needs no trace of where in Undertow it was noticed; faults of ours are logged elsewhere. */
    private static boolean withoutTrace(LogRecord complaint) {
        complaint.setThrown(null);
        return true;
    }

    private static AccessLog accessLog(Path file) {
        try {
            return AccessLog.appendingTo(file);
        } catch (IOException e) {
            throw new StartFailure("cannot write the access log " + file + ": " + StartFailure.reason(e), e);
        }
    }
}

package dev.firedrill.server;

import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.Patience;
import dev.firedrill.server.settings.ServerSettings;
import dev.firedrill.server.settings.Setting;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.net.BindException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.xnio.Options;

/** The socket that is listened on, and what it takes before any handler is asked. */
final class Listener {
    private Listener() {}

    /** An Undertow that hands on what the settings allow. */
    static Undertow of(ServerSettings settings, HttpHandler handler) {
        int port = settings.get(Listening.PORT);
        String host = settings.get(Listening.HOST);
        int connections = settings.get(Limits.MAX_CONNECTIONS);
        var builder = Undertow.builder();
        Optional<SSLContext> tls = Tls.context(settings);
        if (tls.isPresent()) {
            builder.addHttpsListener(port, host, tls.get());
        } else {
            builder.addHttpListener(port, host);
        }
        // Each of these takes one connection at least.
        return builder.setIoThreads(Math.min(connections, settings.get(Limits.IO_THREADS)))
                .setWorkerThreads(settings.get(Limits.WORKER_THREADS))
                .setWorkerOption(Options.WORKER_NAME, "firedrill")
                .setSocketOption(Options.TCP_NODELAY, true)
                .setSocketOption(Options.CONNECTION_HIGH_WATER, connections)
                // Each I/O thread has its part of both; were this one lower, the first to go would make no room on
                // some.
                .setSocketOption(Options.CONNECTION_LOW_WATER, connections)
                .setSocketOption(Options.WRITE_TIMEOUT, millis(settings, Patience.WRITE_TIMEOUT))
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, settings.get(Limits.MAX_HEAD))
                .setServerOption(UndertowOptions.MAX_HEADERS, settings.get(Limits.MAX_HEADERS))
                .setServerOption(UndertowOptions.MAX_PARAMETERS, settings.get(Limits.MAX_PARAMETERS))
                // Longer bodies are answered before this; it bounds what is read and dropped after the answer.
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, settings.get(Limits.MAX_BODY) + (4L << 20))
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, millis(settings, Patience.HEAD_TIMEOUT))
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, millis(settings, Patience.CONNECTION_IDLE))
                .setHandler(handler)
                .build();
    }

    /** A fault at the start in words for whoever starts it. */
    static RuntimeException explained(RuntimeException e, ServerSettings settings) {
        String host = settings.get(Listening.HOST);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || unknownAddress(cause)) {
                return new StartFailure("this machine has no address `" + host + "`; --host chooses another", e);
            }
            if (cause instanceof BindException) {
                String problem = String.valueOf(cause.getMessage()).contains("in use")
                        ? "is in use"
                        : "cannot be opened (" + cause.getMessage() + ")";
                return new StartFailure(
                        "port " + settings.get(Listening.PORT) + " on " + host + " " + problem
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

    private static int millis(ServerSettings settings, Setting<Duration> setting) {
        return (int) Math.min(Integer.MAX_VALUE, settings.get(setting).toMillis());
    }
}

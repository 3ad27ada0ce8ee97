package dev.firedrill.cli;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.engine.Environment;
import dev.firedrill.server.FiredrillServer;
import dev.firedrill.server.ServerSettings;
import dev.firedrill.server.StartFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs the server; the only class here that knows it, so that other commands never load it. */
final class Serving {
    private Serving() {}

    static void serve(
            ServerSettings settings, List<Environment> environments, Optional<Path> transcripts, Shell shell) {
        transcripts.ifPresent(Serving::checkFolder);
        FiredrillServer server = started(settings, environments, transcripts);
        var goodbye = new Thread(() -> {
            shell.note("stopping");
            server.close();
        });
        Runtime.getRuntime().addShutdownHook(goodbye);
        announce(settings, server.port(), environments, shell);
        awaitInterrupt();
        Runtime.getRuntime().removeShutdownHook(goodbye);
        server.close();
    }

    /** What is wrong from the beginning is better said than tried again. */
    private static void checkFolder(Path folder) {
        try {
            if (!Files.isWritable(Files.createDirectories(folder))) {
                throw Problem.usage("`" + folder + "` may not be written; --transcripts takes another folder");
            }
        } catch (FileAlreadyExistsException e) {
            throw Problem.usage("`" + folder + "` is a file; --transcripts takes a folder");
        } catch (IOException e) {
            throw Problem.usage(
                    "`" + folder + "` cannot be made: " + e.getMessage() + "; --transcripts takes a folder");
        }
    }

    private static FiredrillServer started(
            ServerSettings settings, List<Environment> environments, Optional<Path> transcripts) {
        try {
            return transcripts.isPresent()
                    ? FiredrillServer.start(settings, environments, transcripts.get())
                    : FiredrillServer.start(settings, environments);
        } catch (StartFailure e) {
            throw Problem.usage(String.valueOf(e.getMessage()));
        }
    }

    private static void announce(ServerSettings settings, int port, List<Environment> environments, Shell shell) {
        for (Environment environment : environments) {
            shell.out()
                    .println("serving "
                            + Workbench.counted(environment.scenarios().size(), "scenario") + " of "
                            + environment.name());
        }
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        String address = "http://" + host + ":" + port;
        shell.out().println("at " + address);
        shell.out()
                .println(
                        settings.isProduction()
                                ? "in production mode: agents connect to " + address.replaceFirst("^http", "ws") + "/ws"
                                : "start with  curl -X POST " + address
                                        + "/reset -H 'Content-Type: application/json' -d '{}'");
        shell.out().flush();
        shell.note("Ctrl-C stops it");
    }

    /** Until the process ends, or whoever called interrupts. */
    private static void awaitInterrupt() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Thread.interrupted();
        }
    }

    /** What the options ask for. */
    static ServerSettings settings(ServeOptions options, Shell shell) {
        ServerSettings defaults = ServerSettings.DEFAULTS;
        try {
            ServerSettings asked = defaults.withHost(options.host.orElse(defaults.host()))
                    .withPort(options.port.orElse(defaults.port()))
                    .withMaxSessions(options.maxSessions
                            .or(() -> sessionsVariable(shell))
                            .orElse(defaults.maxSessions()))
                    .withEpisodes(
                            options.maxEpisodes.orElse(defaults.maxEpisodes()),
                            options.episodeIdle
                                    .<Duration>map(Duration::ofSeconds)
                                    .orElse(defaults.episodeIdle()))
                    .withMaxBodyBytes(options.maxBody.orElse(defaults.maxBodyBytes()));
            return options.production ? asked.inProduction() : asked;
        } catch (IllegalArgumentException e) {
            throw Problem.usage(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Integer> sessionsVariable(Shell shell) {
        return shell.variable(ServeOptions.SESSIONS_VARIABLE).map(value -> {
            if (!value.strip().matches("[1-9]\\d{0,8}")) {
                throw Problem.usage(
                        ServeOptions.SESSIONS_VARIABLE + " is `" + value + "`; it takes a whole number, at least 1");
            }
            return Integer.valueOf(value.strip());
        });
    }
}

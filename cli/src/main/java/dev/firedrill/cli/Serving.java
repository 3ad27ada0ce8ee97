package dev.firedrill.cli;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.engine.Environment;
import dev.firedrill.server.FiredrillServer;
import dev.firedrill.server.StartFailure;
import dev.firedrill.server.author.AuthorDesk;
import dev.firedrill.server.baseline.chat.ChatOptions;
import dev.firedrill.server.settings.Access;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.Patience;
import dev.firedrill.server.settings.ServerSettings;
import dev.firedrill.server.settings.Watching;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Runs the server; the only class here that knows it, so that other commands never load it. */
final class Serving {
    private Serving() {}

    static void serve(ServerSettings settings, List<Environment> environments, Shell shell) {
        serve(settings, environments, Optional.empty(), server -> () -> {}, shell);
    }

    /** The same with a desk for authors, and with something that runs beside the server; what it answers ends it, before the server. */
    static void serve(
            ServerSettings settings,
            List<Environment> environments,
            Optional<AuthorDesk> desk,
            Function<FiredrillServer, Runnable> beside,
            Shell shell) {
        settings.get(Watching.TRANSCRIPTS).ifPresent(Serving::checkFolder);
        Optional<ChatOptions> model =
                settings.get(Access.BASELINE_LLM) ? Optional.of(BaselineModel.named(shell)) : Optional.empty();
        FiredrillServer server = started(settings, environments, model, desk);
        var goodbye = new Thread(() -> stop(server, settings.get(Patience.DRAIN), shell));
        Runtime.getRuntime().addShutdownHook(goodbye);
        announce(settings, server.port(), environments, shell);
        Runnable endBeside = beside.apply(server);
        awaitInterrupt();
        endBeside.run();
        Runtime.getRuntime().removeShutdownHook(goodbye);
        stop(server, settings.get(Patience.DRAIN), shell);
    }

    private static void stop(FiredrillServer server, Duration patience, Shell shell) {
        shell.note("stopping; episodes under way have " + patience.toSeconds() + " seconds");
        if (!server.drain(patience)) {
            shell.note("some episodes were not over by then");
        }
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
            ServerSettings settings,
            List<Environment> environments,
            Optional<ChatOptions> model,
            Optional<AuthorDesk> desk) {
        try {
            return FiredrillServer.start(settings, environments, model, desk);
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
        String said = settings.get(Listening.HOST);
        String host = said.contains(":") ? "[" + said + "]" : said;
        String scheme = settings.get(Listening.TLS_KEYSTORE).isPresent() ? "https" : "http";
        String address = scheme + "://" + host + ":" + port;
        shell.out().println("at " + address);
        shell.out()
                .println(
                        settings.get(Access.PRODUCTION)
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
}

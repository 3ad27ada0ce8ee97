package dev.firedrill.cli;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.engine.Environment;
import dev.firedrill.server.FiredrillServer;
import dev.firedrill.server.StartFailure;
import dev.firedrill.server.baseline.chat.ChatOptions;
import dev.firedrill.server.settings.Access;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs the server; the only class here that knows it, so that other commands never load it. */
final class Serving {
    private Serving() {}

    static void serve(ServerSettings settings, List<Environment> environments, Shell shell) {
        Optional<ChatOptions> model =
                settings.get(Access.BASELINE_LLM) ? Optional.of(BaselineModel.named(shell)) : Optional.empty();
        FiredrillServer server = started(settings, environments, model);
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

    private static FiredrillServer started(
            ServerSettings settings, List<Environment> environments, Optional<ChatOptions> model) {
        try {
            return FiredrillServer.start(settings, environments, model);
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
        String address = "http://" + host + ":" + port;
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

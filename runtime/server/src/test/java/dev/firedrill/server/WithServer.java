package dev.firedrill.server;

import dev.firedrill.engine.Environment;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** A test with a server of its own: the nested environment by default, the flat one beside it. */
abstract class WithServer {
    private final FiredrillServer server = FiredrillServer.start(settings(), environments());
    protected Client client = new Client(server);

    /** What the server allows; any port. */
    protected ServerSettings settings() {
        return ServerSettings.DEFAULTS.with(Listening.PORT, 0);
    }

    /** What it serves. */
    protected List<Environment> environments() {
        return List.of(SmallIncidents.nested(), SmallIncidents.flat());
    }

    protected FiredrillServer server() {
        return server;
    }

    /** Does it on a thread of its own: clients need the pool that every CompletableFuture shares. */
    static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }

    static FiredrillServer start(ServerSettings settings) {
        return FiredrillServer.start(settings, List.of(SmallIncidents.nested(), SmallIncidents.flat()));
    }

    @AfterEach
    void stop() {
        server.close();
    }
}

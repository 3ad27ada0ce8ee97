package dev.firedrill.server;

import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A test with a server of its own: the nested environment by default, the flat one beside it. */
abstract class WithServer {
    private FiredrillServer server = start(settings());
    protected Client client = new Client(server);

    /** What the server allows; any port. */
    protected ServerSettings settings() {
        return ServerSettings.DEFAULTS.withPort(0);
    }

    protected FiredrillServer server() {
        return server;
    }

    static FiredrillServer start(ServerSettings settings) {
        return FiredrillServer.start(settings, List.of(SmallIncidents.nested(), SmallIncidents.flat()));
    }

    @AfterEach
    void stop() {
        server.close();
    }
}

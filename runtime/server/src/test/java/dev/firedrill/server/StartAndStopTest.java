package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coming up, changing what is served, going away. */
final class StartAndStopTest {
    private static final ServerSettings ANY_PORT = ServerSettings.DEFAULTS.with(Listening.PORT, 0);

    @Test
    void saysThatThePortIsTakenAndWhatToDo() {
        try (FiredrillServer first = WithServer.start(ANY_PORT)) {
            ServerSettings same = ANY_PORT.with(Listening.PORT, first.port());
            assertThatThrownBy(() -> WithServer.start(same))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("port " + first.port())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void saysThatTheHostIsNotThisMachine() {
        assertThatThrownBy(() -> WithServer.start(ANY_PORT.with(Listening.HOST, "192.0.2.1")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("192.0.2.1")
                .hasMessageContaining("--host");
        assertThatThrownBy(() -> WithServer.start(ANY_PORT.with(Listening.HOST, "no-such-host.invalid")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--host");
    }

    @Test
    void servesOtherEnvironmentsWithoutLosingAnEpisode() {
        try (FiredrillServer server = WithServer.start(ANY_PORT)) {
            var client = new Client(server);
            client.post("/reset", "{\"episode_id\":\"old\"}");
            server.replace(List.of(SmallIncidents.flat()));
            assertThat(client.get("/").json().at("/environments/0/name").stringValue())
                    .isEqualTo("flat-incidents");
            assertThat(client.post(
                                    "/step",
                                    "{\"episode_id\":\"old\","
                                            + AnswersTest.query("query_logs").substring(1))
                            .status())
                    .isEqualTo(200);
            assertThat(client.post("/reset", "{\"env\":\"small-incidents\"}").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void tellsSessionsThatItGoes() {
        FiredrillServer server = WithServer.start(ANY_PORT);
        try (Socket socket = new Client(server).connect()) {
            socket.ask("{\"type\":\"reset\"}");
            server.close();
            assertThat(socket.nextHeard()).isEqualTo("closed 1001");
        }
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatThrownBy(() -> ServerSettings.DEFAULTS.with(Listening.PORT, 70_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("port")
                .hasMessageContaining("70000")
                .hasMessageContaining("0 to 65535");
    }
}

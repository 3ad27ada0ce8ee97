package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.guard.Rates;
import dev.firedrill.server.mcp.OpenEnvRpc;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.Recorder;
import dev.firedrill.server.sessions.Room;
import dev.firedrill.server.sessions.SessionTable;
import dev.firedrill.server.watch.Watch;
import dev.firedrill.server.ws.Sessions;
import dev.firedrill.server.ws.Terms;
import dev.firedrill.server.ws.WebSocketFront;
import io.undertow.Undertow;
import io.undertow.server.handlers.ResponseCodeHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors in the middle of a message, here of whoever is to write an episode down. */
final class SessionFaultTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final String RESET = "{\"type\":\"reset\"}";
    private static final String OUT_OF_MEMORY = "the server is out of memory; try again later";
    private static final String OWN_FAULT = "a fault of the server's own, which is in its log";

    /** Tells of the faults, which are none here. */
    private final Logger log = Logger.getLogger("dev.firedrill.server.ws");

    private final Room room = new Room(1 << 20);
    private final SessionTable table = new SessionTable(1, LONG, System::nanoTime);
    private final Watch watch = new Watch(Optional.empty());
    private volatile Optional<Error> fault = Optional.empty();
    private final Undertow undertow = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(front())
            .build();

    @BeforeEach
    void start() {
        log.setLevel(Level.OFF);
        undertow.start();
    }

    @AfterEach
    void stop() {
        undertow.stop();
        watch.close();
        log.setLevel(null);
    }

    static Stream<Arguments> faults() {
        var full = new OutOfMemoryError();
        var deep = new StackOverflowError();
        String longReset = RESET + " ".repeat(100_000);
        return Stream.of(
                Arguments.of("/ws", RESET, full, OUT_OF_MEMORY),
                Arguments.of("/ws", RESET, deep, OWN_FAULT),
                Arguments.of("/ws", longReset, full, OUT_OF_MEMORY),
                Arguments.of("/ws", longReset, deep, OWN_FAULT),
                Arguments.of("/mcp", Rpc.logs(1, ""), full, OUT_OF_MEMORY),
                Arguments.of("/mcp", Rpc.logs(1, ""), deep, OWN_FAULT));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anErrorIsAnsweredTheSessionGoesOnAndItsPlaceIsFreed(String path, String message, Error error, String told) {
        var client = new Client(
                ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort());
        try (Socket socket = client.connect(path)) {
            for (int i = 0; i < 3; i++) {
                fault = Optional.of(error);
                assertThat(socket.ask(message).findValue("message").stringValue())
                        .isEqualTo(told);
            }
            fault = Optional.empty();
            assertThat(socket.ask(message).findValue("observation").isObject()).isTrue();
            assertThat(table.size()).isOne();
            assertThat(room.taken()).isZero();
        }
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (table.size() > 0) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        try (Socket next = client.connect(path)) {
            assertThat(next.ask(message).findValue("observation").isObject()).isTrue();
        }
    }

    private WebSocketFront front() {
        Recorder recorder = (episode, seed, time) -> {
            fault.ifPresent(error -> {
                throw error;
            });
            return Recorder.Tape.BLANK;
        };
        var catalogue = new Catalogue(List.of(SmallIncidents.nested()), recorder);
        var rates = new Rates(0, System::nanoTime);
        var terms = new Terms(1 << 20, LONG, room, LONG, LONG, rates, watch);
        return new WebSocketFront(
                ResponseCodeHandler.HANDLE_404,
                () -> catalogue,
                new OpenEnvRpc(() -> catalogue, table),
                new Sessions(table),
                terms);
    }
}

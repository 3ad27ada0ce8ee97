package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The memory that long messages share. */
final class MessageRoomTest extends WithServer {
    private static final int ROOM = 1 << 20;
    private static final String NOTHING_TAKEN = "firedrill_long_messages_bytes 0.0";
    private static final String BEGUN = "{\"type\":\"state\"" + " ".repeat(100_000);

    @Override
    protected ServerSettings settings() {
        return super.settings().with(Limits.MAX_PENDING, ROOM);
    }

    @Test
    void manyUnfinishedMessagesTakeNoMoreThanThereIs() {
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < 40; i++) {
            Socket socket = client.connect(i % 2 == 0 ? "/ws" : "/mcp");
            sockets.add(socket);
            socket.begin(BEGUN);
        }
        try (Socket other = client.connect()) {
            assertThat(other.ask("{\"type\":\"reset\"}").get("type").stringValue())
                    .isEqualTo("observation");
        }
        assertThat(taken()).isBetween(100_000.0, (double) ROOM);

        sockets.forEach(socket -> socket.send("}"));
        List<String> heard = sockets.stream().map(Socket::nextHeard).toList();
        assertThat(heard.stream().filter(reply -> !reply.contains("as many long messages")))
                .hasSizeBetween(1, ROOM / BEGUN.length());
        client.awaitFigure(NOTHING_TAKEN);
        sockets.forEach(Socket::close);
        client.awaitFigure("firedrill_sessions 0.0");
    }

    @Test
    void whoIsRefusedGoesOnAndIsHeardLater() throws IOException {
        try (Socket socket = client.connect();
                var hog = new RawLine(server().port())) {
            socket.ask("{\"type\":\"reset\",\"data\":{\"episode_id\":\"e\"}}");
            hog.upgrade("/ws");
            hog.beginText(2_000_000);
            hog.send(" ".repeat(ROOM - 100_000));
            awaitTaken(ROOM - 100_000);

            JsonNode refused = socket.ask(BEGUN + "}");
            assertThat(refused.at("/data/code").stringValue()).isEqualTo("EXECUTION_ERROR");
            assertThat(refused.at("/data/message").stringValue())
                    .isEqualTo("the server holds as many long messages as it may; send this one again later");
            assertThat(socket.ask("{\"type\":\"state\"}").at("/data/episode_id").stringValue())
                    .isEqualTo("e");
            hog.send(" ".repeat(200_000));
            client.awaitFigure(NOTHING_TAKEN);
            assertThat(socket.ask(BEGUN + "}").at("/data/episode_id").stringValue())
                    .isEqualTo("e");
        }
        client.awaitFigure(NOTHING_TAKEN);
    }

    @Test
    void roomIsGivenBackHoweverASocketEnds() throws IOException {
        String hangUp = "\u0088\u0080\0\0\0\0";
        for (int i = 0; i < 3; i++) {
            var line = new RawLine(server().port());
            line.upgrade("/ws");
            line.beginText(200_000);
            line.send(BEGUN);
            awaitTaken(BEGUN.length());
            switch (i) {
                case 0 -> line.close();
                case 1 -> line.reset();
                default -> line.send(" ".repeat(200_000 - BEGUN.length()) + hangUp);
            }
            client.awaitFigure(NOTHING_TAKEN);
            client.awaitFigure("firedrill_sessions 0.0");
            line.close();
        }
    }

    @Test
    void theLongestMessageFitsWhereItIsAlone() {
        int longest = 16 << 20;
        ServerSettings settings = super.settings().with(Limits.MAX_PENDING, longest);
        try (FiredrillServer alone = WithServer.start(settings);
                Socket socket = new Client(alone).connect()) {
            String state = "{\"type\":\"state\"}";
            assertThat(socket.ask(state + " ".repeat(longest - state.length()))
                            .get("type")
                            .stringValue())
                    .isEqualTo("state");
            new Client(alone).awaitFigure(NOTHING_TAKEN);
        }
    }

    private void awaitTaken(int least) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (taken() < least) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private double taken() {
        return client.get("/metrics")
                .response()
                .body()
                .lines()
                .filter(line -> line.startsWith("firedrill_long_messages_bytes "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", 2)[1]))
                .sum();
    }
}

package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of hostile requests from a fixed seed: every one is answered, none breaks anything. */
final class HostileInputTest extends WithServer {
    private static final int REQUESTS = 3_000;
    private static final List<String> PATHS = List.of(
            "/reset",
            "/step",
            "/reset?task_id=%00&scenario_index=9e9",
            "/step?episode_id=%F0%9F%92%A9",
            "/reset?seed=-1&seed=5",
            "/step?episode_id=");

    @Test
    void noRequestIsAnsweredWithAFaultOfOurs() {
        var inputs = new HostileInputs(new Random(17));
        for (int i = 0; i < REQUESTS; i++) {
            byte[] body = inputs.bytes();
            String path = PATHS.get(inputs.below(PATHS.size()));
            Client.Answer answer = client.post(path, body);
            assertThat(answer.status())
                    .as("%s %s", path, new String(body, StandardCharsets.UTF_8))
                    .isIn(200, 400, 404, 422);
            if (i % 100 == 0) {
                client.post("/reset", "{}");
                assertThat(client.get("/state").status()).isEqualTo(200);
            }
        }
        assertThat(client.get("/health").status()).isEqualTo(200);
    }

    @Test
    void noMessageLeavesASessionStuck() {
        var inputs = new HostileInputs(new Random(18));
        Socket socket = client.connect();
        for (int i = 0; i < REQUESTS; i++) {
            String message = inputs.envelope();
            socket.send(message);
            String reply = socket.nextHeard();
            assertThat(reply)
                    .as(message)
                    .doesNotContain("a fault of the server's own")
                    .isNotEqualTo("broken");
            if (reply.contains("SESSION_ERROR")) {
                assertThat(socket.nextHeard()).isEqualTo("closed 1000");
            }
            if (reply.contains("SESSION_ERROR") || reply.startsWith("closed")) {
                socket.close();
                socket = client.connect();
            }
        }
        assertThat(socket.ask("{\"type\":\"reset\"}").get("type").stringValue()).isEqualTo("observation");
        socket.close();
    }
}

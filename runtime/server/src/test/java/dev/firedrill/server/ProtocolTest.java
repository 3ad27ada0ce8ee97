package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths, methods and sizes, as OpenEnv's servers were recorded. */
final class ProtocolTest extends WithServer {
    @Override
    protected ServerSettings settings() {
        return super.settings().with(Limits.MAX_BODY, 100_000);
    }

    @Test
    void anUnknownPathIsNotFound() {
        Client.Answer answer = client.get("/nope");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").stringValue()).isEqualTo("Not Found");
        assertThat(client.get("/ws").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"GET,/reset,POST", "POST,/health,GET", "OPTIONS,/health,GET", "DELETE,/step,POST", "PUT,/state,GET"})
    void aWrongMethodIsToldTheRightOne(String method, String path, String allowed) {
        Client.Answer answer = client.send(client.request(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
        assertThat(answer.json().get("detail").stringValue()).isEqualTo("Method Not Allowed");
    }

    @Test
    void aTrailingSlashLeadsToThePathWithoutIt() {
        Client.Answer answer = client.get("/health/");
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo("http://127.0.0.1:" + server().port() + "/health");
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        Client.Answer answer = client.post("/step", new byte[200_000]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").stringValue()).contains("100000");
        assertThat(client.get("/health").status()).isEqualTo(200);
    }

    @Test
    void aLongBodyWithinTheLimitIsRead() {
        client.post("/reset", "{}");
        String padded = "{\"action_type\":\"query_logs\"" + " ".repeat(90_000) + "}";
        assertThat(client.post("/step", padded).status()).isEqualTo(200);
    }

    @Test
    void anActionThatNoEpisodeCanKeepIsRefused() {
        client.post("/reset", "{}");
        String note = "{\"action_type\":\"query_logs\",\"note\":\"" + "n".repeat(90_000) + "\"}";
        Client.Answer answer = client.post("/step", note);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").get(0).get("msg").stringValue()).contains("16384");
        assertThat(client.get("/state").json().get("step_count").intValue()).isZero();
    }

    @Test
    void aSlashTooManyKeepsTheQuery() {
        Client.Answer answer = client.get("/state/?episode_id=x");
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).endsWith("/state?episode_id=x");
    }

    @Test
    void whoSendsFarTooMuchInChunksStillHearsWhy() throws IOException {
        try (var line = new RawLine(server().port())) {
            line.send("POST /step HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";
            for (int i = 0; i < 200; i++) {
                line.send(chunk);
            }
            line.send("0\r\n\r\n");
            assertThat(line.readLine()).contains(" 413 ");
        }
    }

    @Test
    void aChunkedBodyThatGrowsTooLongIsRefused() throws IOException {
        try (var line = new RawLine(server().port())) {
            line.send("POST /step HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";
            for (int i = 0; i < 8; i++) {
                line.send(chunk);
            }
            line.send("0\r\n\r\n");
            assertThat(line.readLine()).contains(" 413 ");
        }
    }

    @Test
    void aBodyThatComesInPiecesIsPutTogether() throws IOException {
        client.post("/reset", "{}");
        byte[] body = AnswersTest.query("query_logs").getBytes(StandardCharsets.UTF_8);
        try (var line = new RawLine(server().port())) {
            line.send("POST /step HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n");
            for (byte each : body) {
                line.send(String.valueOf((char) each));
            }
            assertThat(line.readLine()).contains(" 200 ");
        }
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws IOException {
        try (var line = new RawLine(server().port())) {
            line.send("POST /reset HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertThat(line.readLine()).contains(" 100 ");
            line.send("{}");
            assertThat(line.readLine()).isEmpty();
            assertThat(line.readLine()).contains(" 200 ");
        }
    }

    @Test
    void headersWithoutEndAreNotRead() throws IOException {
        try (var line = new RawLine(server().port())) {
            line.send("GET /health HTTP/1.1\r\nHost: x\r\n");
            boolean refused = false;
            try {
                for (int i = 0; i < 10_000; i++) {
                    line.send("X-" + i + ": " + "y".repeat(1000) + "\r\n");
                }
                line.send("\r\n");
                refused = !line.readLine().contains(" 200 ");
            } catch (IOException cut) {
                refused = true;
            }
            assertThat(refused).isTrue();
        }
        assertThat(client.get("/health").status()).isEqualTo(200);
    }
}

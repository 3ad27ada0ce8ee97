package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.server.settings.Access;
import dev.firedrill.server.settings.ServerSettings;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in browsers: those of the right origins may use the server. */
final class OriginsTest extends WithServer {
    @Override
    protected ServerSettings settings() {
        return super.settings().with(Access.ALLOWED_ORIGINS, Set.of("https://lab.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://lab.example", "http://localhost:3000", "http://127.0.0.1", "http://[::1]:9"})
    void aPageOfTheRightOriginMayAskAndRead(String origin) {
        Client.Answer allowed = client.send(client.request("/reset")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type"));
        assertThat(allowed.status()).isEqualTo(204);
        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(allowed.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(allowed.header("Access-Control-Allow-Headers")).contains("Content-Type", "Authorization");
        Client.Answer answer =
                client.send(client.request("/reset").header("Origin", origin).POST(BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(answer.header("Vary")).isEqualTo("Origin");
        try (Socket socket = client.connect("/ws", "Origin", origin)) {
            assertThat(socket.ask("{\"type\":\"reset\"}").get("type").stringValue())
                    .isEqualTo("observation");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://lab.example", "https://lab.example.evil", "null", "%", ""})
    void aPageOfAnotherOriginChangesNothingAndReadsNothing(String origin) {
        Client.Answer preflight = client.send(client.request("/reset")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST"));
        assertThat(preflight.status()).isEqualTo(405);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
        Client.Answer refused =
                client.send(client.request("/reset").header("Origin", origin).POST(BodyPublishers.ofString("{}")));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").stringValue()).contains("--allowed-origins");
        assertThat(client.get("/state").status()).isEqualTo(400);
        Client.Answer read =
                client.send(client.request("/health").header("Origin", origin).GET());
        assertThat(read.header("Access-Control-Allow-Origin")).isEmpty();
        assertThatThrownBy(() -> client.connect("/ws", "Origin", origin).close())
                .isInstanceOf(CompletionException.class);
    }
}

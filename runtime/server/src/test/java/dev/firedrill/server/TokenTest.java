package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.server.settings.Access;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that answers those who know its token. */
final class TokenTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    @Test
    void onlyHealthAndReadinessAreForEverybody() throws IOException {
        try (FiredrillServer server = WithServer.start(settings(TOKEN + "\n"))) {
            var client = new Client(server);
            assertThat(client.get("/health").status()).isEqualTo(200);
            assertThat(client.get("/ready").status()).isEqualTo(200);
            for (String path : new String[] {"/", "/metadata", "/metrics", "/docs", "/nowhere"}) {
                Client.Answer refused = client.get(path);
                assertThat(refused.status()).as(path).isEqualTo(401);
                assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"firedrill\"");
                assertThat(refused.json().get("detail").stringValue()).contains("Authorization: Bearer");
            }
            assertThat(client.post("/reset", "{}").status()).isEqualTo(401);
            assertThat(client.post("/mcp", "{}").status()).isEqualTo(401);
            assertThat(client.send(client.request("/metrics")
                                    .header("Authorization", "bearer " + TOKEN)
                                    .GET())
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Basic " + TOKEN, "Bearer " + TOKEN + "0", "Bearer 0123456789abcdef", TOKEN
            })
    void whatIsNotTheTokenIsRefused(String header) throws IOException {
        try (FiredrillServer server = WithServer.start(settings(TOKEN))) {
            var client = new Client(server);
            Client.Answer refused = client.send(
                    client.request("/metadata").header("Authorization", header).GET());
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
            assertThat(refused.response().body()).doesNotContain(TOKEN);
        }
    }

    @Test
    void aWebSocketIsRefusedBeforeItOpens() throws IOException {
        try (FiredrillServer server = WithServer.start(settings(TOKEN))) {
            var client = new Client(server);
            assertThatThrownBy(() -> client.connect("/ws").close())
                    .isInstanceOfSatisfying(
                            CompletionException.class,
                            e -> assertThat(e.getCause())
                                    .isInstanceOfSatisfying(
                                            WebSocketHandshakeException.class,
                                            refused -> assertThat(refused.getResponse()
                                                            .statusCode())
                                                    .isEqualTo(401)));
            try (Socket known = client.connect("/ws", "Authorization", "Bearer " + TOKEN)) {
                assertThat(known.ask("{\"type\":\"reset\"}").get("type").stringValue())
                        .isEqualTo("observation");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "short", "two\nlines-of-enough-length", "with spaces in all of it"})
    void aTokenThatIsNoneKeepsTheServerFromStarting(String content) {
        assertThatThrownBy(() -> WithServer.start(settings(content)).close())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("token")
                .hasMessageContaining(folder.resolve("token").toString());
    }

    @Test
    void aTokenFileThatIsNotThereKeepsTheServerFromStarting() {
        ServerSettings settings = ServerSettings.DEFAULTS
                .with(Listening.PORT, 0)
                .with(Access.TOKEN_FILE, Optional.of(folder.resolve("none")));
        assertThatThrownBy(() -> WithServer.start(settings).close())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("there is no such file");
    }

    private ServerSettings settings(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), content);
        return ServerSettings.DEFAULTS.with(Listening.PORT, 0).with(Access.TOKEN_FILE, Optional.of(file));
    }
}

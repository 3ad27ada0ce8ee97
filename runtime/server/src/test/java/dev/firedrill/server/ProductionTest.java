package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Access;
import dev.firedrill.server.settings.ServerSettings;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server without the paths that play episodes over HTTP. */
final class ProductionTest extends WithServer {
    @Override
    protected ServerSettings settings() {
        return super.settings().with(Access.PRODUCTION, true);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/reset",
        "POST,/step",
        "GET,/state",
        "GET,/grader",
        "POST,/baseline",
        "GET,/reset",
        "GET,/state/",
        "GET,/episodes",
        "GET,/run?id=1",
        "POST,/replay"
    })
    void episodesAreNotThere(String method, String path) {
        Client.Answer answer = client.send(client.request(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().toString()).isEqualTo("{\"detail\":\"Not Found\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/metadata", "/schema", "/docs", "/tasks", "/list_environments"})
    void everythingElseIs(String path) {
        assertThat(client.get(path).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsNotDescribed() {
        assertThat(client.get("/openapi.json").json().get("paths").propertyNames())
                .contains("/schema", "/health")
                .doesNotContain("/reset", "/step", "/state", "/grader", "/baseline", "/episodes", "/run", "/replay");
        assertThat(client.get("/").json().get("endpoints").toString()).doesNotContain("/reset");
    }

    @Test
    void sessionsPlayAsEver() {
        try (Socket socket = client.connect()) {
            assertThat(socket.ask("{\"type\":\"reset\"}").at("/data/done").booleanValue())
                    .isFalse();
        }
    }
}

package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS with a key from a store. */
final class TlsTest {
    private static final String PASSWORD = "not-a-secret";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeKey() throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        folder.resolve("keys.p12").toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        Files.writeString(folder.resolve("wrong"), "another\n");
    }

    @Test
    void httpAndWebSocketGoOverIt() throws Exception {
        try (FiredrillServer server = WithServer.start(settings("keys.p12", "password"))) {
            HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();
            var health = client.send(
                    HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.port() + "/health"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.sslSession()).isPresent();
            try (Socket socket = Socket.open(client, URI.create("wss://127.0.0.1:" + server.port() + "/ws"))) {
                assertThat(socket.ask("{\"type\":\"reset\"}").get("type").stringValue())
                        .isEqualTo("observation");
            }
        }
    }

    @Test
    void aStoreThatCannotBeOpenedKeepsTheServerFromStarting() {
        fails("keys.p12", "wrong", "the password does not fit");
        fails("password", "password", "no PKCS #12 or JKS store");
        fails("none", "password", "there is no such file");
        fails("keys.p12", "none", "password from");
    }

    private static void fails(String store, String password, String message) {
        assertThatThrownBy(() -> WithServer.start(settings(store, password)).close())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(message);
    }

    private static ServerSettings settings(String store, String password) {
        return ServerSettings.DEFAULTS
                .with(Listening.PORT, 0)
                .with(Listening.TLS_KEYSTORE, Optional.of(folder.resolve(store)))
                .with(Listening.TLS_PASSWORD_FILE, Optional.of(folder.resolve(password)));
    }

    private static SSLContext trusting() throws Exception {
        KeyStore store = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}

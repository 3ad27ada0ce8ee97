package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.cli.shell.Shell;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The server, started and stopped by the command. */
final class ServeTest {
    private static final String SMALL = "src/test/resources/small";

    @Test
    void itSaysWhereItServesAnswersAndStops() throws Exception {
        var err = new ByteArrayOutputStream();
        var exitCode = new CompletableFuture<Integer>();
        try (var out = new PipedOutputStream();
                var lines =
                        new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8))) {
            var shell = new Shell(
                    InputStream.nullInputStream(),
                    Shell.writer(out),
                    Shell.writer(err),
                    () -> false,
                    Map.of(),
                    Optional.empty());
            var command = new Thread(() -> exitCode.complete(Firedrill.run(shell, "serve", "--port", "0", SMALL)));
            command.start();
            assertThat(lines.readLine()).isEqualTo("serving 2 scenarios of demo");
            String address = lines.readLine().replaceFirst("^at ", "");
            assertThat(address).matches("http://127\\.0\\.0\\.1:[1-9]\\d*");
            assertThat(lines.readLine()).startsWith("start with  curl -X POST " + address + "/reset ");
            assertThat(get(address + "/health").body()).contains("\"healthy\"");
            command.interrupt();
            assertThat(exitCode.get(30, TimeUnit.SECONDS)).isZero();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("INFO", "XNIO");
    }

    @Test
    void aPortInUseIsNamedWithTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = Ran.with("serve", "--port", String.valueOf(taken.getLocalPort()), SMALL);
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("port " + taken.getLocalPort(), "is in use", "--port chooses another");
        }
    }

    @Test
    void brokenSourcesAreNotServed() {
        Ran ran = Ran.with("serve", "src/test/resources/broken");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("error[INC");
    }

    @Test
    void theSessionLimitOfTheEnvironmentHasToBeANumber() {
        Ran ran = Ran.in("", Map.of("MAX_CONCURRENT_ENVS", "lots"), Optional.empty(), "serve", SMALL);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("MAX_CONCURRENT_ENVS is `lots`; it takes a whole number");
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

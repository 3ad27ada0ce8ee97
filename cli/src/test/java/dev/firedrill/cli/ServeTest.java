package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server, started and stopped by the command. */
final class ServeTest {
    private static final String SMALL = "src/test/resources/small";

    @TempDir
    private Path folder;

    @Test
    void itSaysWhereItServesAnswersAndStops() throws Exception {
        var served = Served.with("--port", "0", SMALL);
        assertThat(served.environments()).containsExactly("serving 2 scenarios of demo");
        assertThat(served.address()).matches("http://127\\.0\\.0\\.1:[1-9]\\d*");
        assertThat(served.invitation()).startsWith("start with  curl -X POST " + served.address() + "/reset ");
        assertThat(get(served.address() + "/health").body()).contains("\"healthy\"");
        assertThat(served.stop()).isZero();
        assertThat(served.err()).doesNotContain("INFO", "XNIO");
    }

    @Test
    void inProductionNoEpisodeIsPlayedOverHttp() throws Exception {
        var served = Served.with("--port", "0", "--production", SMALL);
        assertThat(served.invitation()).endsWith(served.address().replaceFirst("^http", "ws") + "/ws");
        assertThat(get(served.address() + "/state").statusCode()).isEqualTo(404);
        assertThat(get(served.address() + "/docs").body()).contains("swagger-ui");
        assertThat(served.stop()).isZero();
    }

    @Test
    void withoutWatchingThereIsNothingForAuthors() throws Exception {
        var served = Served.with("--port", "0", SMALL);
        for (String path : List.of("", "/source?path=x", "/proofs?env=demo", "/coverage?env=demo", "/explanation")) {
            assertThat(get(served.address() + "/author" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(get(served.address() + "/openapi.json").body()).doesNotContain("author/");
        assertThat(served.stop()).isZero();
    }

    @Test
    void whatCannotBeWatchedIsToldWhy() throws IOException {
        refuses("--watch shows the answers, and --production is for agents", "--watch", "--production", SMALL);
        refuses("--watch follows files, and standard input is none", "--watch", "-");
        Path bundles = folder.resolve("out");
        assertThat(Ran.with("compile", SMALL, "-o", bundles.toString()).exitCode())
                .isZero();
        String bundle = bundles.resolve("demo.json").toString();
        refuses("`" + bundle + "` is a compiled bundle: name the files or folders", "--watch", bundle);
    }

    private static void refuses(String message, String... arguments) {
        Ran ran =
                Ran.with(Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
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
        assertThat(ran.err()).contains("MAX_CONCURRENT_ENVS cannot be `lots`; it takes a whole number, at least 1");
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

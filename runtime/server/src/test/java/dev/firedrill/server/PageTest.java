package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Access;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The web page as browsers get it. */
final class PageTest extends WithServer {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>");
    private static final Pattern PRELOAD = Pattern.compile("<link rel=\"modulepreload\" href=\"(.*?)\">");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(page/.*?)\"");

    @Test
    void browsersGetThePageAndScriptsTheList() {
        Client.Answer page = page(client);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Vary")).isEqualTo("Accept");
        assertThat(page.response().body()).startsWith("<!DOCTYPE html>").doesNotContain("{{", "http:", "https:");
        Client.Answer list =
                client.send(client.request("/").header("Accept", "*/*").GET());
        assertThat(list.json().get("name").stringValue()).isEqualTo("firedrill");
        assertThat(list.header("Vary")).isEqualTo("Accept");
        assertThat(client.post("/", "{}").status()).isEqualTo(405);
    }

    @Test
    void thePolicyAllowsTheImportMapByItsDigestAndNothingInlineBeside() throws Exception {
        Client.Answer page = page(client);
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(found(IMPORT_MAP, page).get(0).getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self' 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.response().body()).doesNotContain(" style=", "<style", "onclick");
    }

    @Test
    void everyFileThatThePageNamesIsThere() throws IOException {
        Client.Answer page = page(client);
        JsonNode map = Client.JSON.readTree(found(IMPORT_MAP, page).get(0));
        for (JsonNode place : map.get("imports")) {
            assertIs("text/javascript", place.stringValue().substring(1));
        }
        for (String link : found(LINK, page)) {
            assertThat(client.get("/" + link).status()).as(link).isEqualTo(200);
        }
        assertThat(found(PRELOAD, page))
                .contains("page/app.js", "page/lib/router.js", "page/webjars/preact/dist/preact.module.js")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/page/app.js, text/javascript; charset=utf-8",
        "/page/style/base.css, text/css; charset=utf-8",
        "/page/texts/en.json, application/json",
        "/page/icon.svg, image/svg+xml"
    })
    void filesHaveTheirTypes(String path, String type) {
        Client.Answer file = client.get(path);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo(type);
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page",
                "/page/",
                "/page/none.js",
                "/page/lib",
                "/page/index.html",
                "/page/Assets.class",
                "/page/../http/Routes.class",
                "/page/%2e%2e/page/app.js",
                "/page/.hidden.js",
                "/page/webjars/preact",
                "/page/webjars/swagger-ui/swagger-ui.css",
                "/page/webjars/preact/../../x.js"
            })
    void whatIsNoFileOfThePageIsNotFound(String path) {
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void aFileThatTheBrowserHasIsNotSentAgain() {
        String tag = client.get("/page/app.js").header("ETag");
        Client.Answer again = client.send(
                client.request("/page/app.js").header("If-None-Match", tag).GET());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(client.send(client.request("/page/app.js")
                                .header("If-None-Match", "\"another\"")
                                .GET())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void longFilesAreCompressedForThoseWhoReadThat() throws Exception {
        String path = "/page/webjars/preact/dist/preact.module.js";
        String plain = client.get(path).response().body();
        var packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server().port() + path))
                                .header("Accept-Encoding", "gzip, br")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.body()).hasSizeLessThan(plain.length() / 2);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
    }

    @Test
    void thePageNeedsNoTokenButWhatItAsksForDoes(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "0123456789abcdef0123456789abcdef");
        ServerSettings settings =
                ServerSettings.DEFAULTS.with(Listening.PORT, 0).with(Access.TOKEN_FILE, Optional.of(token));
        try (FiredrillServer server = WithServer.start(settings)) {
            var stranger = new Client(server);
            assertThat(page(stranger).status()).isEqualTo(200);
            assertThat(stranger.get("/page/app.js").status()).isEqualTo(200);
            assertThat(stranger.get("/page/none.js").status()).isEqualTo(404);
            for (String path : List.of("/", "/tasks", "/small-incidents/graph?scenario_id=A-001", "/docs", "/pages")) {
                assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
            }
        }
    }

    @Test
    void aServerForAgentsAloneHasNoPage() {
        try (FiredrillServer server = WithServer.start(settings().with(Access.PRODUCTION, true))) {
            var agent = new Client(server);
            assertThat(page(agent).json().get("name").stringValue()).isEqualTo("firedrill");
            assertThat(agent.get("/page/app.js").status()).isEqualTo(404);
            assertThat(agent.get("/small-incidents/graph").status()).isEqualTo(404);
        }
    }

    private void assertIs(String type, String path) {
        Client.Answer file = client.get(path);
        assertThat(file.status()).as(path).isEqualTo(200);
        assertThat(file.header("Content-Type")).as(path).startsWith(type);
    }

    private static Client.Answer page(Client client) {
        return client.send(client.request("/").header("Accept", BROWSER).GET());
    }

    private static List<String> found(Pattern pattern, Client.Answer page) {
        return pattern.matcher(page.response().body())
                .results()
                .map(each -> each.group(1))
                .toList();
    }
}

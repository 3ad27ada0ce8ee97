package dev.firedrill.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A text for browsers, kept in memory. */
record Page(String type, ByteBuffer bytes) {
    private static final HttpString POLICY = HttpString.tryFromString("Content-Security-Policy");
    private static final HttpString NO_SNIFFING = HttpString.tryFromString("X-Content-Type-Options");

    /** Nothing from elsewhere; Swagger UI writes styles into its elements and draws with data URLs. */
    private static final String NOTHING_FOREIGN =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    /** The description of the API to click on, by path: Swagger UI as it comes, and what starts it. */
    static Map<String, Page> docs() {
        String webjar = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
        var pages = new LinkedHashMap<String, Page>();
        pages.put("/docs", read("docs.html", "text/html; charset=utf-8"));
        pages.put("/docs/start.js", read("docs-start.js", JAVASCRIPT));
        pages.put("/docs/swagger-ui.css", read(webjar + "swagger-ui.css", "text/css; charset=utf-8"));
        pages.put("/docs/swagger-ui-bundle.js", read(webjar + "swagger-ui-bundle.js", JAVASCRIPT));
        return pages;
    }

    void send(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
        exchange.getResponseHeaders().put(POLICY, NOTHING_FOREIGN);
        exchange.getResponseHeaders().put(NO_SNIFFING, "nosniff");
        exchange.setResponseContentLength(bytes.remaining());
        exchange.getResponseSender().send(bytes.duplicate());
    }

    private static Page read(String resource, String type) {
        try (InputStream in = open(resource)) {
            return new Page(type, ByteBuffer.wrap(in.readAllBytes()).asReadOnlyBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    private static InputStream open(String resource) {
        InputStream in = Page.class.getResourceAsStream(resource);
        if (in == null) {
            throw new AssertionError(resource);
        }
        return in;
    }
}

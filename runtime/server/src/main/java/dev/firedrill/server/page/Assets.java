package dev.firedrill.server.page;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Every file for browsers, by its path. */
public final class Assets {
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String FOLDER = "/page/";
    private static final String WEBJARS = "webjars/";

    private static final Map<String, String> TYPES = Map.of(
            "js", JAVASCRIPT,
            "mjs", JAVASCRIPT,
            "css", CSS,
            "json", "application/json",
            "svg", "image/svg+xml");

    /** Names of folders and files, none of which begins with a dot; the last with an extension. */
    private static final Pattern PATH = Pattern.compile("(?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*\\.([a-z]+)");

    /** Swagger UI writes styles into its elements and draws with data URLs. */
    private static final String DOCS_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private static final String NOTHING_ELSE = "default-src 'none'; frame-ancestors 'none'";

    private final Map<String, Asset> docs = Map.of(
            "/docs", docs("docs.html", HTML),
            "/docs/start.js", docs("docs-start.js", JAVASCRIPT),
            "/docs/swagger-ui.css", swagger("swagger-ui.css", CSS),
            "/docs/swagger-ui-bundle.js", swagger("swagger-ui-bundle.js", JAVASCRIPT));

    private final Map<String, Asset> read = new ConcurrentHashMap<>();
    private final Asset index = Index.of(ImportMap.ofThePage());

    /** The page itself. */
    public Asset index() {
        return index;
    }

    /** Whether a path is one for files of the page, there or not. */
    public static boolean isOfThePage(String path) {
        return path.startsWith(FOLDER);
    }

    /** A part of the description of the API. */
    public Optional<Asset> ofDocs(String path) {
        return Optional.ofNullable(docs.get(path));
    }

    /** A file of the page or of a library that it uses. */
    public Optional<Asset> ofPage(String path) {
        Asset known = read.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> found = find(path);
        found.ifPresent(asset -> read.put(path, asset));
        return found;
    }

    private static Optional<Asset> find(String path) {
        if (!isOfThePage(path)) {
            return Optional.empty();
        }
        String file = path.substring(FOLDER.length());
        var matcher = PATH.matcher(file);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(TYPES.get(matcher.group(1)))
                .flatMap(type -> content(file).map(bytes -> new Asset(type, NOTHING_ELSE, bytes)));
    }

    private static Optional<byte[]> content(String file) {
        if (!file.startsWith(WEBJARS)) {
            return Resources.own(file);
        }
        String[] parts = file.split("/", 3);
        return parts.length < 3 ? Optional.empty() : Resources.ofWebjar(ImportMap.GROUP, parts[1], parts[2]);
    }

    private static Asset docs(String resource, String type) {
        return new Asset(type, DOCS_POLICY, Resources.required("docs/" + resource));
    }

    private static Asset swagger(String file, String type) {
        byte[] bytes =
                Resources.ofWebjar("org.webjars", "swagger-ui", file).orElseThrow(() -> new AssertionError(file));
        return new Asset(type, DOCS_POLICY, bytes);
    }
}

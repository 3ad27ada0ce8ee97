package dev.firedrill.server.page;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The page: one document, which names what its first view is made of, so that no part waits for another. */
final class Index {
    /** What the first view begins with. */
    private static final String[] FIRST = {"app.js", "play/index.js"};

    private Index() {}

    static Asset of(ImportMap imports) {
        String map = imports.text();
        String preloads = new ModuleGraph(imports)
                .reachedFrom(FIRST).stream()
                        .map(place -> "<link rel=\"modulepreload\" href=\"" + place + "\">")
                        .collect(Collectors.joining("\n"));
        String page = new String(Resources.required("index.html"), StandardCharsets.UTF_8)
                .replace("{{imports}}", map)
                .replace("{{preloads}}", preloads);
        return new Asset("text/html; charset=utf-8", policy(map), page.getBytes(StandardCharsets.UTF_8));
    }

    /** Scripts, styles and data of ours alone; the one script inside the page is the map, named by its digest. */
    private static String policy(String map) {
        return "default-src 'none'; script-src 'self' " + Digests.source(map.getBytes(StandardCharsets.UTF_8))
                + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'";
    }
}

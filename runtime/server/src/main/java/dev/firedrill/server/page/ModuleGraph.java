package dev.firedrill.server.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which modules import which, as far as they do so before anything runs. */
record ModuleGraph(ImportMap imports) {
    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|export)\\b(?:[^'\"();=]*\\bfrom)?\\s*['\"]([^'\"]+)['\"]", Pattern.MULTILINE);
    private static final String FOLDER = "page/";

    /** The places, relative to the page, of all modules that some of its own need, themselves included. */
    Set<String> reachedFrom(String... files) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>();
        for (String file : files) {
            open.add(FOLDER + file);
        }
        while (!open.isEmpty()) {
            String place = open.remove();
            Optional<byte[]> own = Resources.own(place.substring(FOLDER.length()));
            boolean library = imports.places().containsValue("./" + place);
            if ((library || own.isPresent()) && reached.add(place)) {
                own.map(bytes -> IMPORT.matcher(new String(bytes, StandardCharsets.UTF_8))).stream()
                        .flatMap(found -> found.results())
                        .forEach(each -> open.add(place(each.group(1), place)));
            }
        }
        return reached;
    }

    private String place(String named, String from) {
        String place = imports.places().getOrDefault(named, named);
        return place.equals(named) ? URI.create(from).resolve(named).toString() : place.substring("./".length());
    }
}

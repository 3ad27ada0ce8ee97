package dev.firedrill.server.page;

import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.Parsed;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the libraries lie that modules name without a path, relative to the page.
 *
 * @param places by the name that modules import
 */
record ImportMap(Map<String, String> places) {
    /** Who packs what the page uses. */
    static final String GROUP = "org.webjars.npm";

    /** As `imports.json` lists them. */
    static ImportMap ofThePage() {
        if (!(Json.read(Resources.required("imports.json")) instanceof Parsed.Value list)) {
            throw new AssertionError("imports.json");
        }
        var places = new LinkedHashMap<String, String>();
        list.node()
                .properties()
                .forEach(each -> places.put(
                        each.getKey(), "./page/webjars/" + each.getValue().stringValue()));
        return new ImportMap(places);
    }

    /** As it stands in the page. */
    String text() {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        ObjectNode imports = map.putObject("imports");
        places.forEach(imports::put);
        return map.toString();
    }
}

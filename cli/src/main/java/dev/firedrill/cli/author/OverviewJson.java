package dev.firedrill.cli.author;

import dev.firedrill.compiler.Contents;
import dev.firedrill.compiler.Language;
import dev.firedrill.compiler.diagnostics.Severity;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sources in short. */
final class OverviewJson {
    private OverviewJson() {}

    /**
     * The overview.
     *
     * @param edition the sources as they are
     * @param served the edition that is played, which is the last sound one
     * @param trouble why the files under the paths cannot be read, if so
     */
    static ObjectNode of(Edition edition, Edition served, Optional<String> trouble) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("revision", edition.number());
        root.put("served", served.number());
        root.put("sound", edition.compilation().succeeded() && trouble.isEmpty());
        trouble.ifPresentOrElse(why -> root.put("trouble", why), () -> root.putNull("trouble"));
        root.putObject("findings")
                .put("errors", edition.count(Severity.ERROR))
                .put("warnings", edition.count(Severity.WARNING));
        var sources = root.putArray("sources");
        edition.compilation().contents().forEach(contents -> write(contents, sources.addObject()));
        texts(
                root.putArray("environments"),
                served.compilation().bundles().stream()
                        .map(bundle -> bundle.environment().name())
                        .toList());
        Language language = Language.current();
        ObjectNode words = root.putObject("language");
        texts(words.putArray("keywords"), language.keywords());
        texts(words.putArray("units"), language.units());
        return root;
    }

    private static void write(Contents contents, ObjectNode node) {
        node.put("path", contents.file().name());
        node.put("package", contents.packageName());
        node.put("library", contents.file().library());
        texts(node.putArray("environments"), contents.environments());
        texts(node.putArray("scenarios"), contents.scenarios());
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}

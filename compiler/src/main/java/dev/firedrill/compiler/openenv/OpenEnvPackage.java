package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.python.PythonClient;
import dev.firedrill.compiler.python.PythonNaming;
import dev.firedrill.compiler.python.Template;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what `openenv build`, `push` and `validate` need of a package beside its Python client: the manifest with what was
 * proved, the image, the tests. The server's own program is for the caller to add as {@link #PROGRAM}.
 */
public final class OpenEnvPackage {
    /** Where the jar of the command belongs. */
    public static final String PROGRAM = "server/firedrill.jar";

    /** Where the bundle is, with its proofs. */
    public static final String BUNDLE = "server/bundle.json";

    private static final String VALIDATION = "validation/";
    private static final List<String> TEXTS = List.of(
            "Dockerfile",
            "pyproject.toml",
            ".dockerignore",
            "server/__init__.py",
            "server/app.py",
            "server/build-runtime",
            "server/start",
            "tests/conftest.py",
            "tests/test_client.py");

    private OpenEnvPackage() {}

    /** Why the proofs of a bundle do not suffice for a manifest; empty where they do. */
    public static List<String> missing(Bundle proved) {
        return Json.MAPPER
                .readTree(OpenEnv.files(proved).get("validation.json"))
                .required("left_out")
                .valueStream()
                .filter(each -> each.required("field").stringValue().startsWith("reward."))
                .map(each -> each.required("field").stringValue() + ": "
                        + each.required("reason").stringValue())
                .toList();
    }

    /** The contents of the files by path. */
    public static SortedMap<String, byte[]> files(Bundle proved) {
        var evidence = Evidence.of(proved);
        var naming = new PythonNaming(evidence.environment().name());
        SortedMap<String, String> told = OpenEnv.files(proved);
        ObjectNode block = (ObjectNode)
                Json.MAPPER.readTree(told.remove("validation.json")).required("validation");
        SortedMap<String, String> files = PythonClient.modules(evidence.environment());
        told.forEach((path, text) -> files.put(VALIDATION + path, text));
        var manifest = new Manifest(evidence, naming);
        files.put("openenv.yaml", Yaml.text(manifest.with(block, VALIDATION)));
        files.put("README.md", new Readme(evidence, naming).text());
        oracle(told).ifPresent(plan -> files.put(VALIDATION + "runtime.json", Json.text(plan)));
        files.put(VALIDATION + "solve", new Solution(told).script());
        Map<String, String> gaps = PythonClient.gaps(evidence.environment());
        TEXTS.forEach(path -> files.put(path, template(path).filled(gaps)));
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        bytes.put(BUNDLE, BundleWriter.write(proved));
        return bytes;
    }

    /** The template of a file has the file's name, without the dot that hides it. */
    private static Template template(String path) {
        return Template.of(
                OpenEnvPackage.class, path.substring(path.lastIndexOf('/') + 1).replaceFirst("^\\.", ""));
    }

    /** The plan that a validator plays: the first oracle's. */
    private static Optional<JsonNode> oracle(SortedMap<String, String> told) {
        return told.entrySet().stream()
                .filter(file -> file.getKey().startsWith(Oracle.FOLDER))
                .findFirst()
                .map(file -> Json.MAPPER.readTree(file.getValue()).required("plan"));
    }
}

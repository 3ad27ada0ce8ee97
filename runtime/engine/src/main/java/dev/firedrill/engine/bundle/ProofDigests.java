package dev.firedrill.engine.bundle;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * SHA-256 digests of what a proof depends on: the environment and the scenarios it is about, as the bundle writes them
 * but each on one line, without white space, indexes of texts replaced by the texts. So a scenario keeps its digest
 * while others change.
 */
public final class ProofDigests {
    /** Changes when older proofs are no longer to be believed. */
    private static final String FORMAT = "firedrill proof 1";

    private static final Set<String> TEXTS = Set.of("text", "effect", "summary", "reason");
    /** Objects whose keys are an author's own names. */
    private static final Set<String> MAPS = Set.of("truth", "fields", "figures", "status", "sets", "arguments");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final String environment;
    private final Map<String, String> scenarios = new LinkedHashMap<>();

    /** The digests for proofs about the environment and the scenarios of a bundle. */
    public ProofDigests(Bundle bundle) {
        JsonNode root = MAPPER.readTree(BundleWriter.write(bundle));
        environment = line(root.required("environment"));
        Optional.ofNullable(root.get("scenarios"))
                .ifPresent(all -> all.forEach(scenario ->
                        scenarios.put(scenario.required("id").stringValue(), line(spelled(scenario, bundle.texts())))));
    }

    /**
     * The digest of a proof about the scenarios of those names, in their order: `sha256:` and 64 hex digits.
     *
     * @throws IllegalArgumentException if the bundle has no scenario of such a name
     */
    public String of(Collection<String> names) {
        var text = new StringBuilder(FORMAT).append('\n').append(environment).append('\n');
        for (String name : names) {
            var scenario = Optional.ofNullable(scenarios.get(name))
                    .orElseThrow(() -> new IllegalArgumentException("no scenario `" + name + "`"));
            text.append(scenario).append('\n');
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** The node with the texts themselves in place of their indexes. */
    private static JsonNode spelled(JsonNode node, List<String> texts) {
        if (node instanceof ObjectNode object) {
            for (var property : List.copyOf(object.properties())) {
                var value = property.getValue();
                if (TEXTS.contains(property.getKey()) && value.isInt()) {
                    object.set(property.getKey(), StringNode.valueOf(texts.get(value.intValue())));
                } else if (!MAPS.contains(property.getKey()) || !value.isObject()) {
                    spelled(value, texts);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> spelled(element, texts));
        }
        return node;
    }

    private static String line(JsonNode node) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            MAPPER.writeTree(generator, node);
        }
        return text.toString();
    }
}

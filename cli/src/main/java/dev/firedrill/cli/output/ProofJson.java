package dev.firedrill.cli.output;

import dev.firedrill.compiler.ProofReport;
import dev.firedrill.compiler.diagnostics.JsonRenderer;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleWriter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was proved, as one JSON document: certificates as bundles hold them, and the findings. */
public final class ProofJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ProofJson() {}

    /** The report. */
    public static String of(ProofReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("passed", report.passed());
        root.put("refuted", report.count(Severity.ERROR));
        root.put("accepted", report.count(Severity.ACCEPTED));
        root.put("warnings", report.count(Severity.WARNING));
        var environments = root.putArray("environments");
        report.bundles().stream()
                .filter(bundle -> !bundle.proofs().isEmpty())
                .forEach(bundle -> write(bundle, environments.addObject()));
        root.setAll((ObjectNode) MAPPER.readTree(new JsonRenderer().render(report.findings())));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(Bundle bundle, ObjectNode node) {
        node.put("environment", bundle.environment().name());
        node.set("proofs", MAPPER.readTree(BundleWriter.write(bundle)).required("proofs"));
    }
}

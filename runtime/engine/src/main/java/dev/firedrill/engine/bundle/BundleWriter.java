package dev.firedrill.engine.bundle;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes bundles in their one canonical form: equal bundles give equal bytes. */
public final class BundleWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private BundleWriter() {}

    /** The bundle as UTF-8 JSON, indented by two spaces, an expression on one line, ending in a line feed. */
    public static byte[] write(Bundle bundle) {
        var bytes = new ByteArrayOutputStream();
        try (var generator = FACTORY.createGenerator(new Indented(), bytes)) {
            generator.writeStartObject();
            new Properties(generator)
                    .integer("format", bundle.format())
                    .object("environment", bundle.environment(), RulesWriter::write)
                    .texts("texts", bundle.texts())
                    .objects("scenarios", bundle.scenarios(), ScenarioWriter::write)
                    .texts("sources", bundle.sources())
                    .objects("proofs", bundle.proofs(), ProofWriter::write);
            generator.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** Asks the generator to indent. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            var indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }
    }
}

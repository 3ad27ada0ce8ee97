package dev.firedrill.engine.bundle;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A trace in a file of its own: JSON lines, a head and then a step on each.
 *
 * @param digest of the scenario, as {@link ProofDigests} gives it
 */
public record TraceFile(String environment, String digest, ProofRecord.Trace trace) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** The file as UTF-8 text. */
    public byte[] write() {
        var lines = new StringBuilder();
        lines.append(line(properties -> {
            properties
                    .integer("trace", Bundle.FORMAT)
                    .text("environment", environment)
                    .text("scenario", trace.scenario())
                    .text("digest", digest)
                    .text("name", trace.name());
            trace.grade().ifPresent(grade -> properties.fraction("grade", grade));
            properties.fraction("total", trace.total());
        }));
        trace.steps().forEach(step -> lines.append(line(properties -> ProofWriter.step(properties, step))));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Consumer<Properties> content) {
        var line = new StringWriter();
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            generator.writeStartObject();
            content.accept(new Properties(generator));
            generator.writeEndObject();
        }
        return line + "\n";
    }

    /** The trace in a file, which is read as untrusted input. */
    public static TraceFile read(byte[] file) throws BundleException {
        String[] lines = new String(file, StandardCharsets.UTF_8).strip().split("\n", -1);
        var head = place(lines, 0).members();
        int format = head.integer("trace");
        if (format != Bundle.FORMAT) {
            throw head.get("trace").wrong("trace format " + Bundle.FORMAT);
        }
        String environment = head.text("environment");
        String digest = head.text("digest");
        String scenario = head.text("scenario");
        String name = head.text("name");
        var grade = head.optional("grade", Fractions::read);
        var total = Fractions.read(head.get("total"));
        head.end();
        List<ProofRecord.Step> steps = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            steps.add(ProofReader.step(place(lines, line)));
        }
        return new TraceFile(environment, digest, new ProofRecord.Trace(name, scenario, steps, grade, total));
    }

    private static Place place(String[] lines, int line) throws BundleException {
        var pointer = new Pointer("line " + (line + 1));
        return new Place(BundleReader.parse(lines[line].getBytes(StandardCharsets.UTF_8), pointer), pointer);
    }
}

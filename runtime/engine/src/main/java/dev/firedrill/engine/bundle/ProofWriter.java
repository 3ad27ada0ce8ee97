package dev.firedrill.engine.bundle;

/** Writes the part of a bundle that holds what was proved. */
final class ProofWriter {
    private ProofWriter() {}

    static void write(Properties properties, ProofRecord proof) {
        properties
                .text("claim", proof.claim())
                .text("task", proof.task())
                .text("scenario", proof.scenario())
                .text("verdict", proof.verdict())
                .text("statement", proof.statement())
                .text("digest", proof.digest())
                .map("figures", proof.figures(), properties::fraction)
                .objects("traces", proof.traces(), ProofWriter::trace)
                .texts("outside", proof.outside());
    }

    private static void trace(Properties properties, ProofRecord.Trace trace) {
        properties
                .text("name", trace.name())
                .text("scenario", trace.scenario())
                .objects("steps", trace.steps(), ProofWriter::step);
        trace.grade().ifPresent(grade -> properties.fraction("grade", grade));
        properties.fraction("total", trace.total());
    }

    static void step(Properties properties, ProofRecord.Step step) {
        properties
                .text("action", step.action())
                .texts("arguments", step.arguments())
                .fraction("reward", step.reward());
    }
}

package dev.firedrill.cli.output;

import dev.firedrill.compiler.ProofReport;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.bundle.ProofRecord;
import dev.firedrill.engine.bundle.TraceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The episodes of proofs as files: ENVIRONMENT/SCENARIO.CLAIM.NAME.jsonl. */
public final class TraceFiles {
    private static final int LONGEST = 60;

    private final Bundle bundle;
    private final ProofDigests digests;
    private final Set<String> taken = new HashSet<>();

    private TraceFiles(Bundle bundle) {
        this.bundle = bundle;
        this.digests = new ProofDigests(bundle);
    }

    /** A file for each trace. */
    public static List<Artifact> of(ProofReport report) {
        List<Artifact> files = new ArrayList<>();
        for (Bundle bundle : report.bundles()) {
            if (!bundle.proofs().isEmpty()) {
                var traces = new TraceFiles(bundle);
                bundle.proofs().forEach(proof -> proof.traces().forEach(trace -> files.add(traces.file(proof, trace))));
            }
        }
        return files;
    }

    private Artifact file(ProofRecord proof, ProofRecord.Trace trace) {
        String name = trace.scenario() + "." + proof.claim() + "." + plain(trace.name());
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + "-" + number;
        }
        var file = new TraceFile(bundle.environment().name(), digests.of(List.of(trace.scenario())), trace);
        return new Artifact(Path.of(bundle.environment().name(), free + ".jsonl"), file.write(), trace.name());
    }

    /** A name that every file system takes. */
    private static String plain(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}

package dev.firedrill.cli.output;

import dev.firedrill.compiler.ProofReport;
import dev.firedrill.compiler.openenv.OpenEnv;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What OpenEnv's validation asks of a package, as files: ENVIRONMENT/validation.json and those that it names. */
public final class OpenEnvFiles {
    private OpenEnvFiles() {}

    /** The files of every environment of which something was proved. */
    public static List<Artifact> of(ProofReport report) {
        return report.bundles().stream()
                .filter(bundle -> !bundle.proofs().isEmpty())
                .flatMap(bundle -> OpenEnv.files(bundle).entrySet().stream()
                        .map(file -> new Artifact(
                                Path.of(bundle.environment().name(), file.getKey()),
                                file.getValue().getBytes(StandardCharsets.UTF_8),
                                "for OpenEnv's validation")))
                .toList();
    }
}

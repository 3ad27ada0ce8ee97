package dev.firedrill.compiler.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a package for OpenEnv's tools holds; that the tools take it is shown with the tools themselves. */
final class OpenEnvPackageTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "openenv", "package.txt");
    private static final Path DEMO =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident");

    private static Compilation demo() throws IOException {
        return Compiler.compile(SourceSet.of(new SourceFile("demo.incident", Files.readString(DEMO))));
    }

    private static Bundle proved() throws IOException {
        return demo().prove(ProofRequest.ALL).bundles().get(0);
    }

    @Test
    void aSmallWorldGivesThisManifestPageAndSolution() throws IOException {
        SortedMap<String, byte[]> files = OpenEnvPackage.files(proved());
        String written = files.entrySet().stream()
                .filter(file ->
                        file.getKey().matches("openenv.yaml|README.md|pyproject.toml|validation/(runtime.json|solve)"))
                .map(file -> "== " + file.getKey() + "\n" + new String(file.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GOLDEN, written);
        }
        assertThat(written).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void itHoldsWhatOpenEnvsToolsAskFor() throws IOException {
        assertThat(OpenEnvPackage.files(proved()).keySet())
                .contains(
                        "Dockerfile",
                        "README.md",
                        "__init__.py",
                        "client.py",
                        "models.py",
                        "openenv.yaml",
                        "pyproject.toml",
                        "server/__init__.py",
                        "server/app.py",
                        "validation/oracle/stop-export.json",
                        "validation/canaries/fix.an-answer-at-once.stop-export.json",
                        "validation/rubric.json",
                        "validation/tasks.json");
    }

    @Test
    void noGapIsLeftInAnyText() throws IOException {
        OpenEnvPackage.files(proved())
                .forEach((path, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("@{"));
    }

    @Test
    void theBundleInItIsTheOneThatWasProved() throws IOException, BundleException {
        Bundle proved = proved();

        byte[] packed = Objects.requireNonNull(OpenEnvPackage.files(proved).get(OpenEnvPackage.BUNDLE));

        assertThat(BundleReader.read(packed)).isEqualTo(proved);
    }

    @Test
    void whatAManifestMissesIsNamed() throws IOException {
        assertThat(OpenEnvPackage.missing(proved())).isEmpty();
        assertThat(OpenEnvPackage.missing(demo().bundles().get(0)))
                .containsExactly("reward.oracle_tolerance: no episode to the greatest grade of judge-export");
    }
}

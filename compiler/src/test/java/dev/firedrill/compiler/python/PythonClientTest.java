package dev.firedrill.compiler.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the typed client looks like; that it plays is shown by its own tests, in Python. */
final class PythonClientTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "python");
    private static final Path DEMO =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident");

    @Test
    void aSmallWorldGivesThisClient() throws IOException {
        SourceSet sources = SourceSet.of(new SourceFile("demo.incident", Files.readString(DEMO)));
        check("demo.txt", written(Compiler.compile(sources).bundles().get(0)));
    }

    @Test
    void logsFiguresAndSeriesAreTyped() throws IOException {
        Bundle bundle = ShippedSources.compiled().bundles().stream()
                .filter(each -> each.environment().name().equals("incident-response"))
                .findFirst()
                .orElseThrow();
        check("incident-response.txt", written(bundle));
    }

    @Test
    void whatPythonHasAlreadyGetsAnotherName() {
        var names = new PythonNames(Set.of("metadata"));

        assertThat(names.member("service")).isEqualTo("service");
        assertThat(names.member("from")).isEqualTo("from_");
        assertThat(names.member("metadata")).isEqualTo("metadata_");
        assertThat(names.member("error-rate")).isEqualTo("error_rate");
        assertThat(names.member("error_rate")).isEqualTo("error_rate_");
        assertThat(names.member("error--rate")).isEqualTo("error_rate_2");
        assertThat(names.member("_5xx")).isEqualTo("name_5xx");
        assertThat(names.type("query_logs")).isEqualTo("QueryLogs");
        assertThat(names.type("none")).isEqualTo("None_");
    }

    @Test
    void aPackageIsCalledSoThatOpenEnvFindsIt() {
        var naming = new PythonNaming("cloud-incident-response");

        assertThat(naming.module()).isEqualTo("cloud_incident_response_env");
        assertThat(naming.distribution()).isEqualTo("openenv-cloud_incident_response_env");
        assertThat(naming.client()).isEqualTo("CloudIncidentResponseEnv");
    }

    private static String written(Bundle bundle) {
        return PythonClient.files(bundle).entrySet().stream()
                .map(file -> "== " + file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining());
    }

    private static void check(String name, String written) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, written);
        }
        assertThat(written).isEqualTo(Files.readString(golden));
    }
}

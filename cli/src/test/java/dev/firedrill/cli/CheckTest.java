package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings, in the forms there are. */
final class CheckTest {
    private static final String BROKEN = "src/test/resources/broken";
    private static final String SMALL = "src/test/resources/small";

    @TempDir
    private Path folder;

    @Test
    void aBrokenFolderIsShownWithItsPlaces() {
        Ran ran = Ran.with("check", BROKEN);
        assertThat(ran.exitCode()).isEqualTo(1);
        Golden.check("check-broken.txt", ran.out());
        assertThat(ran.err()).matches("checked 2 files: \\d+ errors?, \\d+ warnings?\\R");
    }

    @Test
    void aFileOfTheFolderCanBeCheckedAlone() {
        Ran ran = Ran.with("check", BROKEN + "/shop.incident");
        assertThat(ran.exitCode()).isEqualTo(1);
        Golden.check("check-shop.txt", ran.out());
    }

    @Test
    void programsGetJson() {
        Ran ran = Ran.with("check", "--format", "json", BROKEN);
        assertThat(ran.exitCode()).isEqualTo(1);
        Golden.check("check-broken.json", ran.out());
    }

    @Test
    void codeHostsGetSarif() {
        Ran ran = Ran.with("check", "--format", "sarif", SMALL);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("\"version\" : \"2.1.0\"", "\"name\" : \"firedrill\"", "\"results\" : [ ]");
    }

    @Test
    void aSoundFolderHasNothingToShow() {
        Ran ran = Ran.with("check", SMALL);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("checked 2 files: 0 errors");
    }

    @Test
    void anOwnScenarioFindsTheShippedPackageThatItImports() throws IOException {
        Path file = Files.writeString(folder.resolve("own.incident"), """
                package own
                import cloud

                drill "the walkthrough again" for RCA-001 {
                  query_logs postgres-db  expect reward +0.04
                }
                """);

        Ran check = Ran.with("check", file.toString());
        Ran test = Ran.with("test", file.toString());

        assertThat(check.exitCode()).isZero();
        assertThat(check.err()).startsWith("checked 1 file: 0 errors, 0 warnings");
        assertThat(test.exitCode()).isZero();
        assertThat(test.out()).contains("1 passed, 0 failed").doesNotContain("AC-001");
    }

    @Test
    void aShippedPackageBringsAlongWhatItImportsItself() throws IOException {
        Path file = Files.writeString(folder.resolve("own.incident"), """
                package own
                import cloud.hardened

                drill "looking pays little" for HRCA-001 {
                  query_logs postgres-db  expect reward +0.01
                }
                """);

        assertThat(Ran.with("check", file.toString()).err()).startsWith("checked 1 file: 0 errors, 0 warnings");
        assertThat(Ran.with("test", file.toString()).out()).contains("1 passed, 0 failed");
    }

    @Test
    void aMisspelledImportIsToldTheNearestShippedPackageAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("own.incident"), """
                package clouds
                import clowd

                incident outage { summary "Out." }
                scenario A1 = outage as diagnose
                """);

        Ran check = Ran.with("check", file.toString());

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out())
                .contains("no package is called `clowd`", "did you mean `cloud`?")
                .containsOnlyOnce("INC0201");
    }

    @Test
    void warningsFailOnlyWhereTheyAreAskedTo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("drill.incident"), Files.readString(Path.of(SMALL, "demo.incident")) + """
                        drill "nothing to see" for judge-export { submit_severity P1 }
                        """);
        Ran lenient = Ran.with("check", file.toString());
        assertThat(lenient.out()).contains("warning[INC0701]");
        assertThat(lenient.exitCode()).isZero();
        assertThat(Ran.with("check", "--strict", file.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void standardInputIsASource() {
        Ran ran = Ran.reading("package a\ntopology", "check", "-");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).startsWith("<stdin>:2:");
    }

    @Test
    void whatIsNamedTwiceIsReadOnce() {
        Ran ran = Ran.with("check", SMALL, SMALL + "/demo.incident", "./" + SMALL);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).startsWith("checked 2 files: ");
    }

    @Test
    void withoutAPathTheShippedScenariosAreChecked() {
        Ran packed = Ran.with("check");
        assertThat(packed.exitCode()).isZero();
        assertThat(packed.err()).matches("checked \\d+ files: 0 errors, 0 warnings\\R");
        Ran fromClone = Ran.in("", Map.of(), Optional.of(Path.of("..").toAbsolutePath()), "check");
        assertThat(fromClone).isEqualTo(packed);
    }

    @Test
    void colourIsForTerminalsOrThoseWhoAsk() {
        assertThat(Ran.with("check", BROKEN).out()).doesNotContain("\033");
        assertThat(Ran.with("check", "--color", "always", BROKEN).out()).contains("\033[");
    }
}

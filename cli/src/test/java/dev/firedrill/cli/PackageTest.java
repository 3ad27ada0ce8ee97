package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages as they come to lie on a disk. */
final class PackageTest {
    private static final String SMALL = "src/test/resources/small";

    @TempDir
    private Path folder;

    @Test
    void aPythonClientIsWrittenAsAWhole() throws IOException {
        Ran ran = python();

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).matches(".*client  5 files  0\\.0 MB\\R");
        assertThat(names(client()))
                .containsExactlyInAnyOrder(
                        ".firedrill-package", "__init__.py", "client.py", "models.py", "py.typed", "pyproject.toml");
        assertThat(names(folder)).containsExactly("client");
    }

    @Test
    void whatWouldNotChangeIsLeftAlone() throws IOException {
        python();
        var longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(client().resolve("models.py"), longAgo);

        assertThat(python().exitCode()).isZero();
        assertThat(Files.getLastModifiedTime(client().resolve("models.py"))).isEqualTo(longAgo);
    }

    @Test
    void whatSomebodyChangedIsNotReplaced() throws IOException {
        python();
        Path changed = client().resolve("client.py");
        Files.writeString(changed, "# mine\n");

        Ran ran = python();

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("`client.py`", "Nothing was written");
        assertThat(changed).hasContent("# mine");
    }

    @Test
    void whatLiesBesideThePackageStays() throws IOException {
        Files.createDirectories(client());
        Files.writeString(client().resolve("uv.lock"), "locked");

        assertThat(python().exitCode()).isZero();
        assertThat(client().resolve("uv.lock")).hasContent("locked");
        assertThat(client().resolve("models.py")).isNotEmptyFile();
    }

    @Test
    void whatAnEarlierPackageHadAndThisOneHasNotIsTakenAway() throws IOException {
        python();
        Path list = client().resolve(".firedrill-package");
        Path old = client().resolve("old.py");
        Files.writeString(old, "");
        Files.writeString(
                list,
                Files.readString(list) + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  old.py\n");

        assertThat(python().exitCode()).isZero();
        assertThat(old).doesNotExist();
    }

    @Test
    void aListThatNamesFilesOutsideOfThePackageTakesNothingAway() throws IOException {
        python();
        Path list = client().resolve(".firedrill-package");
        Path outside = folder.resolve("outside");
        Files.writeString(outside, "");
        Files.writeString(
                list,
                Files.readString(list)
                        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  ../outside\n");

        assertThat(python().exitCode()).isZero();
        assertThat(outside).exists();
    }

    @Test
    void anEnvironmentThatIsNotThereIsToldTheNearest() {
        Ran ran = Ran.with("package", "python", "dmeo", "-o", client().toString(), SMALL);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("no environment with scenarios is called `dmeo`; did you mean `demo`?");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Files.writeString(client(), "");

        Ran ran = python();

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("is in the way; --output takes a folder");
    }

    @Test
    void aKindThatIsNotThereIsRefused() {
        Ran ran = Ran.with("package", "rust", "demo", "-o", client().toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("KIND takes openenv, python, not `rust`");
        assertThat(client()).doesNotExist();
    }

    private Path client() {
        return folder.resolve("client");
    }

    private Ran python() {
        return Ran.with("package", "python", "demo", "-o", client().toString(), SMALL);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

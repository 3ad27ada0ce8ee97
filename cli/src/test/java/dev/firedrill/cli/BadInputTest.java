package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that cannot be read gets one message that names it and what would be right. */
final class BadInputTest {
    @TempDir
    private Path folder;

    @Test
    void aMissingPathIsNamedWithItsNearestNeighbour() throws IOException {
        Files.createDirectory(folder.resolve("scenarios"));
        complains(
                "no file or folder is called `" + folder + "/scenaros`; did you mean `" + folder + "/scenarios`?",
                folder + "/scenaros");
        complains("no file or folder is called `nowhere/at/all`", "nowhere/at/all");
    }

    @Test
    void anEmptyPathIsNoPath() {
        complains("a path is empty", "");
    }

    @Test
    void aFolderWithoutSourcesIsNoInput() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("target")).resolve("a.incident"), "package a");
        Files.writeString(Files.createDirectory(folder.resolve(".git")).resolve("a.incident"), "package a");
        complains("there is no *.incident file in the folder `" + folder + "`", folder.toString());
    }

    @Test
    void textThatIsNotUtf8IsNamedByItsOffset() throws IOException {
        Path file = folder.resolve("latin.incident");
        Files.write(file, new byte[] {'a', 'b', 'c', (byte) 0xE9, 't', (byte) 0xE9});
        complains("`" + file + "` is not UTF-8: byte 0xE9 at offset 3 starts no character", file.toString());
        Files.write(file, new byte[] {'a', (byte) 0xE2, (byte) 0x82});
        complains("byte 0xE2 at offset 1", file.toString());
    }

    @Test
    void aMarkBeforeTheTextIsNoPartOfIt() throws IOException {
        Path file = Files.writeString(folder.resolve("mark.incident"), "\uFEFFpackage a\n");
        assertThat(Ran.with("check", file.toString()).exitCode()).isZero();
    }

    @Test
    void aLinkIntoItselfIsNamed() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path link = Files.createSymbolicLink(inner.resolve("back"), folder);
        complains("`" + link + "` is a link back to a folder that it lies in; remove it", folder.toString());
    }

    @Test
    void aLinkToNothingIsNamed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("gone.incident"), Path.of("nowhere"));
        complains("`" + link + "` is a link to nothing", folder.toString());
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Path file = folder.resolve("huge.incident");
        try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 34);
        }
        complains("`" + file + "` is longer than 16 MiB", file.toString());
    }

    @Test
    void whatMayNotBeReadIsNamed() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path file = Files.writeString(folder.resolve("secret.incident"), "package a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "whoever may read everything cannot test this");
        complains("`" + file + "` may not be read; change its permissions", file.toString());
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        complains("`" + closed + "` may not be read; change its permissions", closed.toString());
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aBundleIsNoSource() throws IOException {
        Path file = Files.writeString(folder.resolve("some.json"), "{}");
        complains("`" + file + "` is a compiled bundle, and this works on sources", file.toString());
    }

    @Test
    void aBundleThatDoesNotFitIsAFinding() throws IOException {
        Path file = Files.writeString(folder.resolve("some.json"), "{\"format\": 99}");
        for (String command : new String[] {"play", "serve"}) {
            Ran ran = Ran.with(command, file.toString());
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.err()).contains("`" + file + "`", "bundle format 99 is newer");
        }
    }

    private static void complains(String message, String path) {
        Ran ran = Ran.with("check", path);
        assertThat(ran.err()).startsWith("firedrill: ").contains(message).hasLineCount(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.exitCode()).isEqualTo(2);
    }
}

package dev.firedrill.maven;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that a build writes. */
final class OutputFile {
    private OutputFile() {}

    /** The digest of a file's content; empty where it cannot be read. */
    static String digest(Path file) {
        try {
            return Digest.of(Files.readAllBytes(file));
        } catch (IOException notThere) {
            return "";
        }
    }

    /** Puts the content in place at once, so that nobody ever reads half of it; equal content keeps its time. */
    static void write(Path file, byte[] content) throws IOException {
        if (digest(file).equals(Digest.of(content))) {
            return;
        }
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".part");
        try {
            Files.write(draft, content);
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException onThisDisk) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package dev.firedrill.cli.output;

import dev.firedrill.cli.shell.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;

/** A file that a compilation gives. */
public final class Artifact {
    private final Path path;
    private final byte[] content;
    private final String holds;

    /** A file with its place in the output folder, its bytes, and what is in it, for people. */
    public Artifact(Path path, byte[] content, String holds) {
        this.path = path;
        this.content = content.clone();
        this.holds = holds;
    }

    /** Writes it into the folder, all or nothing, and returns a line that says so. */
    public String writeTo(Path folder) {
        Path file = folder.resolve(path);
        try {
            return file + "  " + size() + "  " + holds + (replace(file) ? "" : "  (unchanged)");
        } catch (FileAlreadyExistsException e) {
            throw Problem.usage("`" + e.getFile() + "` is in the way; --output takes a folder");
        } catch (AccessDeniedException e) {
            throw Problem.usage("`" + e.getFile() + "` may not be written; --output takes another folder");
        } catch (IOException e) {
            throw Problem.usage("`" + file + "` cannot be written: " + e.getMessage());
        }
    }

    private boolean replace(Path file) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = folder.resolve(
                file.getFileName() + ".part" + ProcessHandle.current().pid());
        try {
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    private String size() {
        return content.length < 1_000
                ? content.length + " B"
                : String.format(Locale.ROOT, "%.1f kB", content.length / 1_000.0);
    }
}

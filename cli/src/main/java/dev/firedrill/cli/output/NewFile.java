package dev.firedrill.cli.output;

import dev.firedrill.cli.shell.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is not there yet; nothing is written over. */
public final class NewFile {
    private NewFile() {}

    /** Complains at once about a file that could not be written in the end. */
    public static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file)) {
            throw inTheWay(file);
        }
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw Problem.usage("`" + file + "` cannot be written: its folder is not there, or may not be written");
        }
    }

    /** Writes it. */
    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw inTheWay(file);
        } catch (IOException e) {
            throw Problem.usage("`" + file + "` cannot be written: " + e.getMessage());
        }
    }

    private static Problem inTheWay(Path file) {
        return Problem.usage("`" + file + "` is there already; name a new file");
    }
}

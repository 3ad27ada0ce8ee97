package dev.firedrill.cli.input;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.engine.bundle.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds files of JSON lines. */
public final class TranscriptFiles {
    private static final String SUFFIX = ".jsonl";

    private TranscriptFiles() {}

    /** The files named, and those in the folders named, in order. */
    public static List<Path> in(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(within(path));
            } else {
                files.add(path);
            }
        }
        return files.stream().distinct().toList();
    }

    private static List<Path> within(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw Problem.usage("there is no *" + SUFFIX + " file in the folder `" + folder + "`");
            }
            return found;
        } catch (IOException e) {
            throw Folder.unreadable(folder, e);
        }
    }

    /** The text of a file. */
    public static String text(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(Limits.BYTES + 1);
            if (bytes.length > Limits.BYTES) {
                throw Problem.usage(
                        "`" + file + "` has more than " + Limits.BYTES + " bytes; split it between episodes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Folder.unreadable(file, e);
        }
    }
}

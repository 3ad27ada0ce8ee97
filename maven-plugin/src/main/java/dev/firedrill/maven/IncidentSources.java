package dev.firedrill.maven;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The incident files of a folder.
 *
 * @param texts by their path within the folder, with slashes
 */
record IncidentSources(Path folder, SortedMap<String, String> texts) {
    private static final String ENDING = ".incident";

    IncidentSources {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Reads them; there are none where the folder is missing. */
    static IncidentSources read(Path folder) throws MojoFailureException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            texts.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
        }
        return new IncidentSources(folder, texts);
    }

    private static List<Path> files(Path folder) throws MojoFailureException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(IncidentSources::isSource).toList();
        } catch (UncheckedIOException fault) {
            throw unreadable(folder, Objects.requireNonNull(fault.getCause()));
        } catch (IOException fault) {
            throw unreadable(folder, fault);
        }
    }

    private static boolean isSource(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".") && !Files.isDirectory(path);
    }

    private static String text(Path file) throws MojoFailureException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var input = ByteBuffer.wrap(bytes);
        try {
            return decoder.decode(input).toString();
        } catch (CharacterCodingException fault) {
            throw notText(file, bytes, input.position());
        }
    }

    private static MojoFailureException notText(Path file, byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return new MojoFailureException(file + ":" + line + ": this is not UTF-8; save the file in that encoding");
    }

    private static MojoFailureException unreadable(Path path, IOException fault) {
        String reason = String.valueOf(fault.getMessage());
        if (fault instanceof AccessDeniedException) {
            reason = "permission denied";
        } else if (fault instanceof NoSuchFileException) {
            reason = "it leads to a file that is not there";
        }
        return new MojoFailureException(path + " cannot be read: " + reason);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Their number, for messages. */
    String count() {
        return texts.size() == 1 ? "1 incident file" : texts.size() + " incident files";
    }

    /** What the compiler takes; the files go by their full paths, so that messages lead there. */
    SourceSet forCompiler() {
        return new SourceSet(texts.entrySet().stream()
                .map(file -> new SourceFile(path(file.getKey()), file.getValue()))
                .toList());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}

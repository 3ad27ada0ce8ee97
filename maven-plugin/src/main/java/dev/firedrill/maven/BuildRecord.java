package dev.firedrill.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a goal left behind when it last succeeded. It is kept as a text: the digest of all that went in, then a line for
 * each file that came out, digest first.
 *
 * @param outputs digests by absolute path
 */
record BuildRecord(String inputs, SortedMap<Path, String> outputs) {
    /** Nothing was done yet. */
    static final BuildRecord NONE = new BuildRecord("", Collections.emptySortedMap());

    BuildRecord {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }

    /** The record in a file; what cannot be understood is taken for none. */
    static BuildRecord read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            SortedMap<Path, String> outputs = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int space = line.indexOf(' ');
                outputs.put(Path.of(line.substring(space + 1)), line.substring(0, space));
            }
            return new BuildRecord(lines.get(0), outputs);
        } catch (IOException | RuntimeException notThere) {
            return NONE;
        }
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(inputs));
        outputs.forEach((path, digest) -> lines.add(digest + " " + path));
        OutputFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the same went in and everything that came out is still there as it was. */
    boolean isUpToDate(String nowInputs) {
        return inputs.equals(nowInputs)
                && outputs.entrySet().stream()
                        .allMatch(output -> OutputFile.digest(output.getKey()).equals(output.getValue()));
    }

    /** The files that this record has and a newer one lacks. */
    List<Path> staleAfter(BuildRecord newer) {
        return outputs.keySet().stream()
                .filter(path -> !newer.outputs.containsKey(path))
                .toList();
    }
}

package dev.firedrill.cli.output;

import dev.firedrill.cli.shell.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A folder that is written as a whole and can be brought up to date. A list of its files with their digests lies in it, in
 * the form of `sha256sum`: what is not in the list, or is not as the list has it, belongs to somebody else.
 */
public final class PackageFolder {
    private static final String LIST = ".firedrill-package";
    private static final String BETWEEN = "  ";
    private static final int SHOWN = 5;

    private final Path folder;

    private PackageFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder, which need not be there. */
    public static PackageFolder at(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Problem.usage("`" + folder + "` is in the way; --output takes a folder");
        }
        return new PackageFolder(folder);
    }

    /** Writes the files of a package, and returns a line that says so. */
    public String write(SortedMap<String, byte[]> files) {
        try {
            Map<String, String> before = before();
            refuse(foreign(files, before));
            var list = new Artifact(Path.of(LIST), list(files), "");
            if (Files.exists(folder)) {
                takeAway(files, before);
                writeTo(folder, files, list);
            } else {
                // The folder appears when everything is in it.
                Path whole = folder.toAbsolutePath().normalize();
                Path draft = whole.resolveSibling("." + whole.getFileName() + ".part"
                        + ProcessHandle.current().pid());
                writeTo(draft, files, list);
                Files.move(draft, whole);
            }
        } catch (IOException e) {
            throw Problem.usage("the package cannot be written: " + e);
        }
        long bytes = files.values().stream().mapToLong(file -> file.length).sum();
        return folder + BETWEEN + files.size() + " files" + BETWEEN
                + String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }

    /** The digests of the files that were written before. */
    private Map<String, String> before() throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return Map.of();
        }
        return Files.readAllLines(list).stream()
                .map(line -> line.split(BETWEEN, 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (first, second) -> first));
    }

    /** The files to be written in whose place there is something that was not written here. */
    private List<String> foreign(SortedMap<String, byte[]> files, Map<String, String> before) throws IOException {
        var foreign = new TreeMap<String, Path>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (Files.exists(path)) {
                String found = Files.isRegularFile(path) ? digest(Files.readAllBytes(path)) : "";
                if (!found.equals(before.get(file.getKey())) && !found.equals(digest(file.getValue()))) {
                    foreign.put(file.getKey(), path);
                }
            }
        }
        return List.copyOf(foreign.keySet());
    }

    private void refuse(List<String> foreign) {
        if (!foreign.isEmpty()) {
            throw Problem.usage("`" + folder + "` has files that this command did not write or that were changed: "
                    + foreign.stream()
                            .limit(SHOWN)
                            .map(name -> "`" + name + "`")
                            .collect(Collectors.joining(", "))
                    + (foreign.size() > SHOWN ? " and " + (foreign.size() - SHOWN) + " more" : "")
                    + "; move them away, or name another folder. Nothing was written");
        }
    }

    private static byte[] list(SortedMap<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> digest(file.getValue()) + BETWEEN + file.getKey() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Each file whole; the list last, so that a run that was cut short can be repeated. */
    private static void writeTo(Path folder, SortedMap<String, byte[]> files, Artifact list) {
        files.forEach((path, content) -> new Artifact(Path.of(path), content, "").writeTo(folder));
        list.writeTo(folder);
    }

    /** Deletes what was written before and is part of the package no more, unless it was changed. */
    private void takeAway(SortedMap<String, byte[]> files, Map<String, String> before) throws IOException {
        for (Map.Entry<String, String> old : before.entrySet()) {
            Path path = folder.resolve(old.getKey()).normalize();
            if (!files.containsKey(old.getKey())
                    && path.startsWith(folder.normalize())
                    && Files.isRegularFile(path)
                    && digest(Files.readAllBytes(path)).equals(old.getValue())) {
                Files.delete(path);
            }
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.firedrill.cli.input;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the paths of a command line name.
 *
 * @param sources the source files
 * @param bundles paths of compiled bundles, as written
 */
public record Inputs(SourceSet sources, List<Path> bundles) {
    static final String SOURCE = ".incident";
    static final String BUNDLE = ".json";
    private static final String STANDARD_INPUT = "-";

    public Inputs {
        bundles = List.copyOf(bundles);
    }

    /** Sources alone: files, folders, or standard input; the shipped scenarios where nothing is named. */
    public static SourceSet sources(List<String> paths, Shell shell) {
        Inputs inputs = read(paths, shell);
        if (!inputs.bundles.isEmpty()) {
            throw Problem.usage("`" + inputs.bundles.get(0) + "` is a compiled bundle, and this works on sources (*"
                    + SOURCE + "); serve and play take bundles");
        }
        return inputs.sources;
    }

    /** Sources and bundles; the shipped scenarios where nothing is named. */
    public static Inputs read(List<String> paths, Shell shell) {
        Inputs inputs = readAlone(paths, shell);
        return new Inputs(complete(inputs.sources, shell), inputs.bundles);
    }

    /** The same without what the sources import and do not bring along. */
    public static Inputs readAlone(List<String> paths, Shell shell) {
        if (paths.isEmpty()) {
            return new Inputs(Shipped.sources(shell), List.of());
        }
        var reading = new Reading(shell);
        paths.forEach(reading::add);
        return new Inputs(new SourceSet(reading.sources), reading.bundles);
    }

    /** The sources with the shipped packages that they import and do not bring along. */
    public static SourceSet complete(SourceSet sources, Shell shell) {
        return Libraries.complete(sources.files(), shell);
    }

    /** Whether what is read can change: the shipped scenarios cannot, unless they are files of a clone. */
    public static boolean canChange(List<String> paths, Shell shell) {
        return !paths.isEmpty() || Shipped.isInClone(shell);
    }

    /** Whether a word of the command line is meant as a path: it says so by its shape, or something is there. */
    public static boolean looksLikePath(String word) {
        return word.equals(STANDARD_INPUT)
                || word.endsWith(SOURCE)
                || word.endsWith(BUNDLE)
                || word.contains("/")
                || Files.exists(path(word));
    }

    /** Whether the paths ask for standard input. */
    public static boolean readStandardInput(List<String> paths) {
        return paths.contains(STANDARD_INPUT);
    }

    static SourceFile file(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            return new SourceFile(path.toString(), Utf8.read(stream, path.toString()));
        } catch (IOException e) {
            throw Folder.unreadable(path, e);
        }
    }

    private static Path path(String argument) {
        if (argument.isEmpty()) {
            throw Problem.usage("a path is empty; name a file or a folder, or leave it out");
        }
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw Problem.usage("`" + argument + "` is no path: " + e.getReason());
        }
    }

    /** The paths, one after the other; what is named twice is read once. */
    private static final class Reading {
        private final Shell shell;
        private final List<SourceFile> sources = new ArrayList<>();
        private final List<Path> bundles = new ArrayList<>();
        private final Set<Object> seen = new HashSet<>();

        private Reading(Shell shell) {
            this.shell = shell;
        }

        private void add(String argument) {
            if (argument.equals(STANDARD_INPUT)) {
                addStandardInput();
                return;
            }
            Path path = path(argument);
            if (Files.isDirectory(path)) {
                Folder.sources(path).forEach(this::addFile);
            } else if (Files.notExists(path)) {
                throw Problem.usage("no file or folder is called `" + argument + "`"
                        + neighbour(path)
                                .map(name -> "; did you mean `" + name + "`?")
                                .orElse(""));
            } else if (argument.endsWith(BUNDLE)) {
                bundles.add(path);
            } else {
                addFile(path);
            }
        }

        private void addStandardInput() {
            if (seen.add(STANDARD_INPUT)) {
                try {
                    sources.add(new SourceFile("<stdin>", Utf8.read(shell.in(), "<stdin>")));
                } catch (IOException e) {
                    throw Problem.usage("standard input cannot be read: " + e.getMessage());
                }
            }
        }

        private void addFile(Path path) {
            try {
                if (seen.add(path.toRealPath())) {
                    sources.add(file(path.normalize()));
                }
            } catch (IOException e) {
                throw Folder.unreadable(path, e);
            }
        }

        private static Optional<String> neighbour(Path path) {
            Path name = path.getFileName();
            Path parent = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
            if (name == null || !Files.isDirectory(parent)) {
                return Optional.empty();
            }
            try (Stream<Path> siblings = Files.list(parent)) {
                List<String> names = siblings.map(sibling -> String.valueOf(sibling.getFileName()))
                        .toList();
                return Nearest.of(name.toString(), names)
                        .map(near -> parent.resolve(near).toString());
            } catch (IOException | UncheckedIOException e) {
                return Optional.empty();
            }
        }
    }
}

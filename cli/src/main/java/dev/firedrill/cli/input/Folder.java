package dev.firedrill.cli.input;

import dev.firedrill.cli.shell.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the source files in a folder, however deep; leaves out hidden folders and those that builds fill. */
final class Folder extends SimpleFileVisitor<Path> {
    private static final Set<String> FILLED_BY_BUILDS = Set.of("target", "node_modules");

    private final Path root;
    private final List<Path> found = new ArrayList<>();

    private Folder(Path root) {
        this.root = root;
    }

    static List<Path> sources(Path root) {
        var folder = new Folder(root);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, folder);
        } catch (IOException e) {
            throw unreadable(root, e);
        }
        if (folder.found.isEmpty()) {
            throw Problem.usage("there is no *" + Inputs.SOURCE + " file in the folder `" + root
                    + "`; name one that holds scenarios");
        }
        return folder.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        Path name = folder.getFileName();
        boolean skipped = !folder.equals(root)
                && name != null
                && (name.toString().startsWith(".") || FILLED_BY_BUILDS.contains(name.toString()));
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().endsWith(Inputs.SOURCE)) {
            if (attributes.isSymbolicLink()) {
                throw Problem.usage("`" + file + "` is a link to nothing; put its file in place or remove the link");
            }
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
        throw unreadable(file, fault);
    }

    static Problem unreadable(Path file, IOException fault) {
        if (fault instanceof FileSystemLoopException) {
            return Problem.usage("`" + file + "` is a link back to a folder that it lies in; remove it, or name the"
                    + " folders to read");
        }
        if (fault instanceof AccessDeniedException) {
            return Problem.usage("`" + file + "` may not be read; change its permissions, or name another path");
        }
        return Problem.usage("`" + file + "` cannot be read: " + fault.getMessage());
    }
}

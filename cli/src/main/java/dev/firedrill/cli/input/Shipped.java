package dev.firedrill.cli.input;

import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The scenarios that come with the command: those of the clone it was started from, else those packed with it. */
final class Shipped {
    private static final String IN_CLONE = "scenarios-src/src/main/incident";
    private static final String PACKED = "META-INF/firedrill/sources";

    private Shipped() {}

    static SourceSet sources(Shell shell) {
        Optional<Path> folder = folder(shell);
        return new SourceSet(folder.isPresent() ? files(shown(folder.get())) : packed());
    }

    /** Whether they are files of the clone that the command was started from. */
    static boolean isInClone(Shell shell) {
        return folder(shell).isPresent();
    }

    private static Optional<Path> folder(Shell shell) {
        return shell.home().map(home -> home.resolve(IN_CLONE)).filter(Files::isDirectory);
    }

    private static List<SourceFile> files(Path folder) {
        return Folder.sources(folder).stream().map(Inputs::file).toList();
    }

    /** As a person at this place would write it. */
    private static Path shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    private static List<SourceFile> packed() {
        URL url = Objects.requireNonNull(Shipped.class.getClassLoader().getResource(PACKED), PACKED);
        try {
            if (url.openConnection() instanceof JarURLConnection connection) {
                return entries(connection.getJarFile());
            }
            return files(Path.of(URI.create(url.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceFile> entries(JarFile jar) {
        return jar.stream()
                .filter(entry ->
                        entry.getName().startsWith(PACKED) && entry.getName().endsWith(Inputs.SOURCE))
                .map(entry -> file(jar, entry))
                .toList();
    }

    private static SourceFile file(JarFile jar, ZipEntry entry) {
        String name = "shipped" + entry.getName().substring(PACKED.length());
        try (InputStream stream = jar.getInputStream(entry)) {
            return new SourceFile(name, Utf8.read(stream, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

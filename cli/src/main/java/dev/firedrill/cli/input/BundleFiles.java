package dev.firedrill.cli.input;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.bundle.Limits;
import dev.firedrill.engine.bundle.TraceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads bundles: the compiler's own, and files that anybody may have written. */
public final class BundleFiles {
    private BundleFiles() {}

    /** A bundle and the environment that it makes. */
    public record Loaded(Bundle bundle, Environment environment) {}

    /** The environments of what was just compiled, then those of the files. */
    public static List<Environment> environments(List<Bundle> compiled, List<Path> files) {
        return load(compiled, files).stream().map(Loaded::environment).toList();
    }

    /** The same with their bundles. */
    public static List<Loaded> load(List<Bundle> compiled, List<Path> files) {
        List<Loaded> loaded = new ArrayList<>();
        for (Bundle bundle : compiled) {
            try {
                loaded.add(new Loaded(bundle, Environment.of(bundle)));
            } catch (BundleException e) {
                throw new AssertionError("the compiler wrote a bundle that does not load: " + e.getMessage(), e);
            }
        }
        for (Path file : files) {
            Bundle bundle = read(file);
            try {
                loaded.add(new Loaded(bundle, Environment.of(bundle)));
            } catch (BundleException e) {
                throw unfit(file, e);
            }
        }
        return loaded;
    }

    /** The bundles in files; what is in them is checked when an environment is made of it. */
    public static List<Bundle> read(List<Path> files) {
        return files.stream().map(BundleFiles::read).toList();
    }

    private static Bundle read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return BundleReader.read(stream.readNBytes(Limits.BYTES + 1));
        } catch (IOException e) {
            throw Folder.unreadable(file, e);
        } catch (BundleException e) {
            throw unfit(file, e);
        }
    }

    /** The trace in a file. */
    public static TraceFile trace(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return TraceFile.read(stream.readNBytes(Limits.BYTES + 1));
        } catch (IOException e) {
            throw Folder.unreadable(file, e);
        } catch (BundleException e) {
            throw Problem.finding("`" + file + "` is no trace that can be replayed: " + e.getMessage());
        }
    }

    private static Problem unfit(Path file, BundleException fault) {
        return Problem.finding("`" + file + "` is no bundle that can be played: " + fault.getMessage());
    }
}

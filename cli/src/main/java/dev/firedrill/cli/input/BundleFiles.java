package dev.firedrill.cli.input;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.bundle.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes environments of bundles: the compiler's own, and files that anybody may have written. */
public final class BundleFiles {
    private BundleFiles() {}

    /** The environments of what was just compiled, then those of the files. */
    public static List<Environment> environments(List<Bundle> compiled, List<Path> files) {
        List<Environment> environments = new ArrayList<>();
        for (Bundle bundle : compiled) {
            try {
                environments.add(Environment.of(bundle));
            } catch (BundleException e) {
                throw new AssertionError("the compiler wrote a bundle that does not load: " + e.getMessage(), e);
            }
        }
        files.stream().map(BundleFiles::environment).forEach(environments::add);
        return environments;
    }

    private static Environment environment(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Environment.of(BundleReader.read(stream.readNBytes(Limits.BYTES + 1)));
        } catch (IOException e) {
            throw Folder.unreadable(file, e);
        } catch (BundleException e) {
            throw Problem.finding("`" + file + "` is no bundle that can be played: " + e.getMessage());
        }
    }
}

package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shipped incident files, read from their own module. */
final class ShippedSources {
    private static final Path ROOT = Path.of("..", "scenarios-src", "src", "main", "incident");

    private ShippedSources() {}

    static SourceSet read() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (var paths = Files.walk(ROOT)) {
            for (Path path :
                    paths.filter(each -> each.toString().endsWith(".incident")).toList()) {
                files.add(new SourceFile(ROOT.relativize(path).toString().replace('\\', '/'), Files.readString(path)));
            }
        }
        return new SourceSet(files);
    }

    /** All of them compiled, without a finding. */
    static Compilation compiled() throws IOException {
        var compilation = Compiler.compile(read());
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation;
    }

    /** The bundle of one environment. */
    static Bundle bundle(Compilation compilation, String environment) {
        return compilation.bundles().stream()
                .filter(bundle -> bundle.environment().name().equals(environment))
                .findFirst()
                .orElseThrow();
    }

    /** One environment, ready to be played. */
    static Environment environment(Compilation compilation, String environment) throws BundleException {
        return Environment.of(bundle(compilation, environment));
    }
}

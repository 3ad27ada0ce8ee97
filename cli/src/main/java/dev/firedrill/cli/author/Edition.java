package dev.firedrill.cli.author;

import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.util.Optional;

/**
 * The sources as they were between two changes, and what the compiler made of them.
 *
 * @param number counts the changes, from 1
 */
record Edition(long number, SourceSet sources, Compilation compilation) {
    /** The edition after this one. */
    Edition next(SourceSet changed) {
        return new Edition(number + 1, changed, Compiler.compile(changed));
    }

    Optional<SourceFile> source(String path) {
        return sources.files().stream().filter(file -> file.name().equals(path)).findFirst();
    }

    boolean makes(String environment) {
        return compilation.bundles().stream()
                .anyMatch(bundle -> bundle.environment().name().equals(environment));
    }

    long count(Severity severity) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}

package dev.firedrill.cli.input;

import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds packages that sources import among the shipped scenarios, so that an own scenario can use their environment. */
final class Libraries {
    private Libraries() {}

    /** The sources with the shipped packages that they import and do not bring along. */
    static SourceSet complete(List<SourceFile> sources, Shell shell) {
        List<SourceFile> all = new ArrayList<>(sources);
        Set<String> missing = Compiler.missingPackages(new SourceSet(all));
        if (!missing.isEmpty()) {
            Shipped.sources(shell).files().stream()
                    .filter(file -> missing.contains(Compiler.packageOf(file)))
                    .map(SourceFile::asLibrary)
                    .forEach(all::add);
        }
        return new SourceSet(all);
    }
}

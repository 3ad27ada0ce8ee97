package dev.firedrill.cli.input;

import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds packages that sources import among the shipped scenarios, so that an own scenario can use their environment. */
final class Libraries {
    private Libraries() {}

    /**
     * The sources with the shipped packages that they import and do not bring along, and with what those import. Where
     * an import is not among the shipped packages either, the others are there by name, so that the nearest can be
     * suggested.
     */
    static SourceSet complete(List<SourceFile> sources, Shell shell) {
        List<SourceFile> all = new ArrayList<>(sources);
        Set<String> missing = Compiler.missingPackages(new SourceSet(all));
        if (missing.isEmpty()) {
            return new SourceSet(all);
        }
        Map<String, List<SourceFile>> shipped =
                Shipped.sources(shell).files().stream().collect(Collectors.groupingBy(Compiler::packageOf));
        boolean unknown = !shipped.keySet().containsAll(missing);
        Set<String> left = new TreeSet<>(shipped.keySet());
        while (left.removeAll(missing)) {
            missing.stream()
                    .flatMap(name -> shipped.getOrDefault(name, List.of()).stream())
                    .map(SourceFile::asLibrary)
                    .forEach(all::add);
            missing = Compiler.missingPackages(new SourceSet(all));
        }
        if (unknown) {
            left.stream().map(Libraries::named).forEach(all::add);
        }
        return new SourceSet(all);
    }

    /** A package without anything in it. */
    private static SourceFile named(String name) {
        return new SourceFile("shipped/" + name + Inputs.SOURCE, "package " + name).asLibrary();
    }
}

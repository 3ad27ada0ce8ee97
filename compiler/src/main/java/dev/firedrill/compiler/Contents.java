package dev.firedrill.compiler;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.Named;
import dev.firedrill.compiler.syntax.SourceUnit;
import java.util.List;

/**
 * What a source file declares, as far as it could be parsed.
 *
 * @param packageName the package it belongs to; empty where it names none
 * @param environments the names of its environments, in the order of the file
 * @param scenarios the names of its scenarios, in the order of the file
 */
public record Contents(SourceFile file, String packageName, List<String> environments, List<String> scenarios) {
    public Contents {
        environments = List.copyOf(environments);
        scenarios = List.copyOf(scenarios);
    }

    static Contents of(SourceUnit unit, String packageName) {
        return new Contents(
                unit.span().file(),
                packageName,
                names(unit, Declaration.Environment.class),
                names(unit, Declaration.Scenario.class));
    }

    private static List<String> names(SourceUnit unit, Class<? extends Named> type) {
        return unit.declarations().stream()
                .filter(type::isInstance)
                .map(declaration -> type.cast(declaration).name().value())
                .toList();
    }
}

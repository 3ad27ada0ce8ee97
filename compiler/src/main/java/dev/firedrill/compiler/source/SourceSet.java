package dev.firedrill.compiler.source;

import java.util.Comparator;
import java.util.List;

/** The source files of one compilation, sorted by name so that their order never shows. */
public record SourceSet(List<SourceFile> files) {
    public SourceSet {
        files = files.stream().sorted(Comparator.comparing(SourceFile::name)).toList();
    }

    /** A set of the given files. */
    public static SourceSet of(SourceFile... files) {
        return new SourceSet(List.of(files));
    }
}

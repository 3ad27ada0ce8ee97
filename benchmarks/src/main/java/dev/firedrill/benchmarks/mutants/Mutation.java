package dev.firedrill.benchmarks.mutants;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Node;
import java.util.Comparator;
import java.util.List;

/** One flaw at one place: stretches of the sources with what they are replaced by. */
record Mutation(Span place, List<Edit> edits) {
    Mutation {
        edits = List.copyOf(edits);
    }

    /** A stretch and what stands there instead. */
    record Edit(Span span, String text) {
        static Edit replace(Node node, String text) {
            return new Edit(node.span(), text);
        }

        static Edit delete(Node node) {
            return replace(node, "");
        }

        static Edit after(Node node, String text) {
            Span span = node.span();
            return new Edit(new Span(span.file(), span.end(), span.end()), text);
        }

        /** Before the brace that closes the node. */
        static Edit atEnd(Node node, String text) {
            Span span = node.span();
            return new Edit(new Span(span.file(), span.end() - 1, span.end() - 1), " " + text + "\n");
        }
    }

    static Mutation of(Node place, Edit... edits) {
        return new Mutation(place.span(), List.of(edits));
    }

    static Mutation replace(Node node, String text) {
        return of(node, Edit.replace(node, text));
    }

    static Mutation delete(Node node) {
        return replace(node, "");
    }

    /** The sources with the flaw. */
    SourceSet applied(SourceSet sources) {
        return new SourceSet(sources.files().stream().map(this::applied).toList());
    }

    private SourceFile applied(SourceFile file) {
        var text = new StringBuilder(file.text());
        edits.stream()
                .filter(edit -> edit.span().file() == file)
                .sorted(Comparator.comparing((Edit edit) -> edit.span().start()).reversed())
                .forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.text()));
        return new SourceFile(file.name(), text.toString());
    }
}

package dev.firedrill.compiler.source;

/** A stretch of a source text, from {@code start} up to and without {@code end}, in UTF-16 offsets. */
public record Span(SourceFile file, int start, int end) {
    /** The stretch from the start of one span to the end of a later one. */
    public static Span covering(Span first, Span last) {
        return new Span(first.file, first.start, Math.max(first.end, last.end));
    }

    /** The line of the first character, counted from 1. */
    public int line() {
        return file.line(start);
    }

    /** The column of the first character, counted from 1. */
    public int column() {
        return file.column(start);
    }

    /** Whether the other span lies within this one. */
    public boolean contains(Span other) {
        return file == other.file && start <= other.start && other.end <= end;
    }

    /** The text that the span covers. */
    public String text() {
        return file.text().substring(start, end);
    }

    @Override
    public String toString() {
        return file.name() + ":" + line() + ":" + column();
    }
}

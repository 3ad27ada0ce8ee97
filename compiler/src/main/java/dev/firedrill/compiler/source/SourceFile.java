package dev.firedrill.compiler.source;

import java.util.Arrays;

/**
 * A source text under the name that messages use for it, usually a path as the user wrote it. A byte order mark is no
 * part of the text.
 */
public final class SourceFile {
    private final String name;
    private final String text;
    private final boolean library;
    private final int[] lineStarts;

    public SourceFile(String name, String text) {
        this(name, text, false);
    }

    private SourceFile(String name, String text, boolean library) {
        this.name = name;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.library = library;
        this.lineStarts = lineStarts(this.text);
    }

    /** The same text, there to be imported: its scenarios are compiled, its drills are not played. */
    public SourceFile asLibrary() {
        return new SourceFile(name, text, true);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** The name for messages. */
    public String name() {
        return name;
    }

    /** Whether it is there to be imported only. */
    public boolean library() {
        return library;
    }

    /** The whole text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** The line that holds the offset, counted from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of the offset in its line, in characters counted from 1. */
    public int column(int offset) {
        int start = lineStarts[line(offset) - 1];
        return text.codePointCount(start, Math.min(offset, text.length())) + 1;
    }

    /** The text of a line counted from 1, without its end. */
    public String lineText(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        return text.substring(start, end).stripTrailing();
    }

    @Override
    public String toString() {
        return name;
    }
}

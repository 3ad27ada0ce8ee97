package dev.firedrill.compiler.diagnostics;

import dev.firedrill.compiler.source.Span;

/**
 * The line of a source text that a span starts in, and what to draw under it. Of a long line only the surroundings of
 * the span are kept; a span of several lines is drawn up to the end of its first.
 *
 * @param underline blanks up to the span's first column, then marks
 */
record Snippet(int line, String text, String underline) {
    private static final int WIDEST = 160;
    private static final int BEFORE = 60;
    private static final String CUT = "...";

    static Snippet of(Span span, char mark) {
        String whole = span.file().lineText(span.line());
        int lineStart = span.file().text().lastIndexOf('\n', span.start() - 1) + 1;
        int from = Math.min(span.start() - lineStart, whole.length());
        int to = Math.max(from, Math.min(span.end() - lineStart, whole.length()));
        int left = Math.max(0, Math.min(from - BEFORE, whole.length() - WIDEST));
        int right = Math.min(whole.length(), left + WIDEST);
        String before = (left > 0 ? CUT : "") + whole.substring(left, from);
        String marked = whole.substring(from, Math.min(to, right));
        String after = whole.substring(from + marked.length(), right) + (right < whole.length() ? CUT : "");
        return new Snippet(
                span.line(),
                printable(before + marked + after),
                before.replaceAll("[^\t]", " ").replace("\r", " ") + marks(marked, mark));
    }

    private static String marks(String marked, char mark) {
        int width = Math.max(1, marked.codePointCount(0, marked.length()));
        return String.valueOf(mark).repeat(width);
    }

    /** The text without characters that would move the cursor of a terminal. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t\n]]", "\uFFFD");
    }
}

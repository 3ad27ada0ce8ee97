package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.Span;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;

/** Maps ANTLR's code point indexes to UTF-16 offsets of the text. */
final class Offsets {
    /** The indexes of the code points that take two characters, ascending. */
    private final int[] wide;

    Offsets(String text) {
        int[] points = text.codePoints().toArray();
        this.wide = IntStream.range(0, points.length)
                .filter(index -> Character.isSupplementaryCodePoint(points[index]))
                .toArray();
    }

    Span span(SourceFile file, Token token) {
        int start = offset(token.getStartIndex());
        int end = token.getType() == Token.EOF ? start : offset(token.getStopIndex() + 1);
        return new Span(file, start, Math.max(start, end));
    }

    private int offset(int codePoints) {
        int found = Arrays.binarySearch(wide, codePoints);
        return codePoints + (found < 0 ? -found - 1 : found);
    }
}

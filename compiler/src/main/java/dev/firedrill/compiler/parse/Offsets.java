package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.Span;
import org.antlr.v4.runtime.Token;

/** Maps ANTLR's code point indexes to UTF-16 offsets of the text. */
final class Offsets {
    private final String text;
    private final boolean plain;

    Offsets(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    Span span(SourceFile file, Token token) {
        int start = offset(token.getStartIndex());
        int end = token.getType() == Token.EOF ? start : offset(token.getStopIndex() + 1);
        return new Span(file, start, Math.max(start, end));
    }

    private int offset(int codePoints) {
        return plain ? codePoints : text.offsetByCodePoints(0, codePoints);
    }
}

package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads texts in quotes: resolves escapes, and takes the common indent and the outer line ends off a block. */
final class TextLiteral {
    private TextLiteral() {}

    static String value(String written, Span span, Diagnostics diagnostics) {
        boolean block = written.startsWith("\"\"\"") && written.length() >= 6;
        int quotes = block ? 3 : 1;
        String inner = written.substring(quotes, Math.max(quotes, written.length() - quotes));
        String laidOut = block ? withoutIndent(inner.replace("\r\n", "\n")) : inner;
        return unescaped(laidOut, span, diagnostics);
    }

    private static String withoutIndent(String block) {
        List<String> lines = new ArrayList<>(List.of(block.split("\n", -1)));
        if (lines.get(0).isBlank()) {
            lines.remove(0);
        }
        if (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return String.join(
                "\n",
                lines.stream()
                        .map(line ->
                                line.substring(Math.min(indent, line.length())).stripTrailing())
                        .toList());
    }

    private static String unescaped(String text, Span span, Diagnostics diagnostics) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\\' || at == text.length()) {
                result.append(c);
                continue;
            }
            char escape = text.charAt(at++);
            if (escape == 'u' && text.substring(at).matches("(?s)[0-9A-Fa-f]{4}.*")) {
                result.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                at += 4;
            } else {
                result.append(plainEscape(escape, span, diagnostics));
            }
        }
        return result.toString();
    }

    private static char plainEscape(char escape, Span span, Diagnostics diagnostics) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '"', '\\', '{', '}' -> escape;
            default -> {
                diagnostics
                        .report(DiagnosticCode.UNKNOWN_ESCAPE, span, "\\" + escape)
                        .help(
                                "texts know \\n, \\t, \\\", \\\\, \\{, \\} and \\u with four hex digits; write \\\\ for a backslash");
                yield escape;
            }
        };
    }
}

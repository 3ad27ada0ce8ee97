package dev.firedrill.compiler.emit;

import java.util.stream.Collectors;

/** Texts of the language in places of a Java source where they could mean something else. */
final class JavaText {
    private JavaText() {}

    /** A text that reads the same in a documentation comment: no markup, no tag, no end of the comment, no escape. */
    static String comment(String text) {
        return text.strip()
                .replaceAll("\\R", "\n")
                .chars()
                .mapToObj(JavaText::inComment)
                .collect(Collectors.joining());
    }

    private static String inComment(int letter) {
        return switch (letter) {
            case '&', '<', '>', '@', '{', '}', '\\', '*' -> "&#" + letter + ";";
            default -> letter < ' ' && letter != '\n' ? " " : String.valueOf((char) letter);
        };
    }

    /** A source with all but ASCII written as escapes, so that it can be read in any encoding. */
    static String ascii(String source) {
        var ascii = new StringBuilder(source.length());
        source.chars().forEach(letter -> {
            if (letter < 0x80) {
                ascii.append((char) letter);
            } else {
                ascii.append(String.format("\\u%04x", letter));
            }
        });
        return ascii.toString();
    }
}

package dev.firedrill.compiler.python;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Literals of Python. */
final class PythonText {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PythonText() {}

    /** A text in quotes; what JSON escapes, Python reads alike. */
    static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /** The type of one of these words. */
    static String literal(List<String> words) {
        return words.stream().map(PythonText::quoted).collect(Collectors.joining(", ", "Literal[", "]"));
    }

    /** The type that may be missing as well. */
    static String orNone(String type, boolean nullable) {
        return nullable ? type + " | None" : type;
    }
}

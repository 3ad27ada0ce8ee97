package dev.firedrill.compiler.diagnostics;

import static dev.firedrill.compiler.diagnostics.Severity.ERROR;
import static dev.firedrill.compiler.diagnostics.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of findings. A code is never used again for something else; each has a page of its own beside this
 * class, which is also its test.
 */
public enum DiagnosticCode {
    // 01: how a file is written
    UNEXPECTED_TEXT("INC0101", ERROR, "unexpected %s %s"),
    RESERVED_WORD("INC0102", ERROR, "`%s` is a reserved word and cannot stand here"),
    STRAY_CHARACTER("INC0103", ERROR, "the character `%s` means nothing here"),
    OPEN_TEXT("INC0104", ERROR, "this text is never closed: %s is missing"),
    ODD_NUMBER("INC0105", ERROR, "`%s` is neither a number nor a duration"),
    UNKNOWN_ESCAPE("INC0106", ERROR, "`%s` is no escape of a text"),
    TIGHT_SUBTRACTION("INC0107", ERROR, "a subtraction needs a space on both sides"),
    NUMBER_TOO_LONG("INC0108", ERROR, "the number `%s` has too many digits"),
    NESTING_TOO_DEEP("INC0109", ERROR, "nested deeper than %d levels, or more than %d operators in one expression"),
    FILE_TOO_LARGE("INC0110", ERROR, "the file has %d characters; %d is the most a file may have");

    private final String code;
    private final Severity severity;
    private final String format;

    DiagnosticCode(String code, Severity severity, String format) {
        this.code = code;
        this.severity = severity;
        this.format = format;
    }

    /** The code as users see it, such as `INC0213`. */
    public String code() {
        return code;
    }

    /** Whether the finding keeps scenarios from being built. */
    public Severity severity() {
        return severity;
    }

    String format() {
        return format;
    }

    /** The entry of a code, whatever its case. */
    public static Optional<DiagnosticCode> of(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(entry -> entry.code.equals(upper)).findFirst();
    }
}

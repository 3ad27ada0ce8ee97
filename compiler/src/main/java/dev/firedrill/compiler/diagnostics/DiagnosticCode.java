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
    OPEN_TEXT("INC0104", ERROR, "this text is never closed: `%s` is missing"),
    ODD_NUMBER("INC0105", ERROR, "`%s` is neither a number nor a duration"),
    UNKNOWN_ESCAPE("INC0106", ERROR, "`%s` is no escape of a text"),
    TIGHT_SUBTRACTION("INC0107", ERROR, "a subtraction needs a space on both sides"),
    NUMBER_TOO_LONG("INC0108", ERROR, "the number `%s` has too many digits"),
    NESTING_TOO_DEEP("INC0109", ERROR, "nested deeper than %d levels, or more than %d operators in one expression"),
    FILE_TOO_LARGE("INC0110", ERROR, "the file has %d characters; %d is the most a file may have"),

    // 02: names
    UNKNOWN_NAME("INC0201", ERROR, "no %s is called `%s`"),
    DUPLICATE_NAME("INC0202", ERROR, "the %s `%s` is declared twice"),
    REPEATED_MEMBER("INC0203", ERROR, "`%s` is given twice"),
    MISSING_MEMBER("INC0204", ERROR, "%s needs %s"),
    CYCLIC_IMPORT("INC0205", ERROR, "these packages import each other: %s"),
    CYCLIC_EXTENDS("INC0206", ERROR, "these environments extend each other: %s"),
    AMBIGUOUS_NAME("INC0207", ERROR, "`%s` can be %s"),
    NEEDLESS_ACCEPTANCE("INC0208", WARNING, "nothing here raises `%s`"),

    // 03: types and values
    TYPE_MISMATCH("INC0301", ERROR, "expected %s, found %s"),
    WRONG_ARITY("INC0302", ERROR, "`%s` takes %s, not %d"),
    FACT_NOT_READABLE("INC0303", ERROR, "`%s` cannot be read in %s"),
    OPEN_CHOICE("INC0304", ERROR, "no alternative is left when this condition does not hold"),
    UNREACHABLE_ARM("INC0305", ERROR, "an alternative without `if` must be the last one"),
    VALUE_OUT_OF_RANGE("INC0306", ERROR, "%s must be %s, not `%s`"),
    CELL_COUNT("INC0307", ERROR, "this row has %s for %s"),

    // 04: evidence
    MISSING_EVIDENCE("INC0401", ERROR, "`%s` says nothing about %s"),
    EMPTY_LEAD("INC0402", ERROR, "this row claims to lead to `%s` and never names it"),
    EVIDENCE_NOT_OFFERED("INC0403", WARNING, "`%s` is not offered by %s"),
    CONTRADICTING_MARKS("INC0404", ERROR, "`%s` contradicts `%s`"),
    CLEARS_CAUSE("INC0405", ERROR, "this row clears `%s`, which is the cause"),
    NOTHING_PROVES("INC0406", WARNING, "no evidence of `%s` proves its %s"),
    UNREACHABLE_SERVICE("INC0407", WARNING, "nothing leads to %s"),
    PROVES_ANOTHER("INC0408", WARNING, "this row is said to prove `%s`, and %s"),
    TOLD_BY_THE_REST("INC0409", WARNING, "whoever asks about any of %s is told the cause `%s`"),

    // 05: truth, remedy, mistakes
    MISSING_TRUTH("INC0501", ERROR, "the task `%s` needs %s, and `%s` has none"),
    STEP_NOT_ALLOWED("INC0502", ERROR, "the task `%s` does not offer the remedy step `%s`"),
    MISTAKE_NOT_POSSIBLE("INC0503", ERROR, "the task `%s` bars the mistake `%s`"),
    REMEDY_AND_MISTAKE("INC0504", ERROR, "`%s` is both %s and %s"),
    IMPOSSIBLE_ORDER("INC0505", ERROR, "no order of the remedy is right: %s"),
    CAUSE_IN_ALERT("INC0506", ERROR, "the alert lists the cause `%s` among the affected services"),
    MISSING_KEYWORDS("INC0507", ERROR, "%s"),
    ANSWER_GIVEN_AWAY("INC0508", ERROR, "%s names the cause `%s`"),
    NO_REMEDIATION("INC0509", ERROR, "`%s` is of the kind `%s` and can never be %s"),
    REMEDY_OUT_OF_SIGHT("INC0510", WARNING, "whoever puts `%s` right sees the same as before"),
    UNEVEN_ORDER("INC0511", WARNING, "`%s` too early %s"),
    ONE_WORD("INC0512", WARNING, "one keyword of %d is enough of an account"),

    // 06: environments
    GRADE_OUT_OF_RANGE("INC0601", ERROR, "the grade of `%s` can be %s"),
    DIVISOR_CAN_BE_ZERO("INC0602", ERROR, "this divisor can be 0"),
    IMPOSSIBLE_EVENT("INC0603", WARNING, "`%s` can never happen in %s"),
    UNUSED_DECLARATION("INC0604", WARNING, "the %s `%s` is never used"),
    DEAD_RULE("INC0605", WARNING, "this condition is always %s"),
    ANSWER_LACKS_PARAMETER("INC0606", ERROR, "the answer of the task `%s` has no `%s`"),
    UNFIT_ANSWER("INC0607", ERROR, "`%s` cannot be the answer of the task `%s`: %s"),
    AMBIGUOUS_ALIAS("INC0608", ERROR, "`%s` names both `%s` and `%s`"),
    NOT_LOADABLE("INC0609", ERROR, "the runtime refuses `%s`: %s"),
    TRUTH_IN_SIGHT("INC0610", ERROR, "the field `%s` shows the truth to agents"),
    TRUTH_IN_REWARD("INC0611", ERROR, "what `%s` pays in `%s` depends on the truth: %s"),
    MISLEADING_ALIAS("INC0612", WARNING, "`%s` is an alias of `%s` and a piece of the name `%s`"),
    RESERVED_ACTION("INC0613", ERROR, "no action can be called `%s`: OpenEnv keeps the name for itself"),

    // 07: drills
    IDLE_DRILL("INC0701", WARNING, "the drill `%s` expects nothing%s"),

    // 08: proofs, only where they are asked for
    NOT_SOLVABLE("INC0801", ERROR, "`%s` is not solvable: %s"),
    NOT_LEARNABLE("INC0802", ERROR, "`%s` is not learnable: %s"),
    GRADED_UNSOUNDLY("INC0803", ERROR, "`%s` is not graded soundly: %s"),
    GAMEABLE("INC0804", ERROR, "`%s` can be won without looking: %s"),
    NOT_ALIGNED("INC0805", ERROR, "`%s` is not aligned: %s"),
    REWARD_TELLS("INC0806", ERROR, "the rewards of `%s` tell the answer: %s"),
    NOT_ALIVE("INC0807", ERROR, "not all of `%s` matters: %s"),
    ANSWER_SHOWN("INC0808", ERROR, "`%s` gives its answer away: %s"),
    NOT_DECIDED("INC0809", WARNING, "`%s` was not decided of `%s`: %s"),
    WIDE_ACCEPTANCE("INC0810", WARNING, "%s is accepted up to %s, and %s");

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

    /** Whether only proofs can raise it. */
    public boolean ofProofs() {
        return code.startsWith("INC08");
    }

    /** Whether it tells in figures all that is wrong, so that it can be accepted up to figures. */
    public boolean toldInFigures() {
        return this == GRADED_UNSOUNDLY || this == GAMEABLE;
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

package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel.Parameter;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Word;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks whether a target or an argument is what its parameter takes. */
final class MoveWords {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(\\.0+)?");

    private final EnvironmentModel environment;
    private final Set<String> services;
    private final Names names;

    MoveWords(EnvironmentModel environment, TopologyModel topology, Names names) {
        this.environment = environment;
        this.services = Set.copyOf(topology.knownServices());
        this.names = names;
    }

    /** Whether a name or a number fits. A text in quotes always does: drills send what agents might. */
    boolean fits(Word word, Parameter parameter) {
        if (word instanceof Name name) {
            return fits(name, parameter);
        }
        return !isNumber(word) || fitsNumber(word, parameter);
    }

    /** The same where a text in quotes must be a value of the parameter, too. */
    boolean fitsExactly(Word word, Parameter parameter) {
        return fits(word, parameter) && (word instanceof Name || isNumber(word) || fitsQuoted(word, parameter));
    }

    /** Whether the word is written as a number, without quotes. */
    private static boolean isNumber(Word word) {
        return !(word instanceof Name) && !word.span().text().startsWith("\"");
    }

    private boolean fits(Name name, Parameter parameter) {
        return switch (parameter.type()) {
            case SERVICE -> names.known(name.span(), name.value(), Symbol.SERVICE, services);
            case SEVERITY, CHOICE -> isValue(name, parameter);
            case TEXT -> true;
            case INTEGER, NUMBER -> mismatch(name, parameter, "the name `" + name.value() + "`");
        };
    }

    private boolean fitsNumber(Word number, Parameter parameter) {
        return switch (parameter.type()) {
            case INTEGER, NUMBER -> isNumeric(number, parameter);
            case SERVICE, SEVERITY, CHOICE -> mismatch(number, parameter, "the number `" + number.value() + "`");
            case TEXT -> {
                report(number, parameter, "the number `" + number.value() + "`").help("put it in quotes");
                yield false;
            }
        };
    }

    private boolean fitsQuoted(Word text, Parameter parameter) {
        return switch (parameter.type()) {
            case SEVERITY, CHOICE -> isValue(text, parameter);
            case INTEGER, NUMBER -> isNumeric(text, parameter);
            case SERVICE, TEXT -> true;
        };
    }

    private boolean isValue(Word word, Parameter parameter) {
        boolean choice = parameter.type() == ParameterType.CHOICE;
        Collection<String> values =
                choice ? parameter.values() : environment.severities().keySet();
        return names.known(word.span(), word.value(), choice ? Symbol.VALUE : Symbol.SEVERITY, values);
    }

    private boolean isNumeric(Word word, Parameter parameter) {
        Pattern wanted = parameter.type() == ParameterType.INTEGER ? WHOLE : NUMBER;
        return wanted.matcher(word.value()).matches() || mismatch(word, parameter, "`" + word.value() + "`");
    }

    private boolean mismatch(Word word, Parameter parameter, String found) {
        report(word, parameter, found);
        return false;
    }

    private Diagnostics.Report report(Word word, Parameter parameter, String found) {
        return names.diagnostics()
                .report(DiagnosticCode.TYPE_MISMATCH, word.span(), described(parameter.type()), found);
    }

    private static String described(ParameterType type) {
        return switch (type) {
            case SERVICE -> "a service";
            case SEVERITY -> "a severity";
            case CHOICE -> "one of the values";
            case TEXT -> "a text";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
        };
    }
}

package dev.firedrill.compiler.emit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The Java names of one scope: legal for every name of the language, and unlike each other in more than their case, so
 * that class files can lie beside each other on every disk.
 */
final class JavaNames {
    /** What the methods of an object are called already. */
    static final List<String> OBJECT_METHODS =
            List.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final Pattern BREAK = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    private final Set<String> reserved;
    private final Set<String> taken = new HashSet<>();

    JavaNames(List<String> reserved) {
        this.reserved = reserved.stream().map(JavaNames::lower).collect(Collectors.toSet());
    }

    /** A name like `CloudIncident`. */
    String type(String name) {
        return unique(words(name, JavaNames::capitalized).collect(Collectors.joining()), "");
    }

    /** A name like `queryLogs`. */
    String member(String name) {
        String camel = words(name, JavaNames::capitalized).collect(Collectors.joining());
        return unique(camel.isEmpty() ? camel : lower(camel.substring(0, 1)) + camel.substring(1), "");
    }

    /** A name like `POSTGRES_DB`. */
    String constant(String name) {
        return unique(words(name, word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_")), "_");
    }

    private static Stream<String> words(String name, UnaryOperator<String> form) {
        return BREAK.splitAsStream(name).filter(word -> !word.isEmpty()).map(form);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + lower(word.substring(1));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private String unique(String wanted, String beforeNumber) {
        String name = wanted.isEmpty() || Character.isDigit(wanted.charAt(0)) ? "_" + wanted : wanted;
        if (SourceVersion.isKeyword(name) || reserved.contains(lower(name))) {
            name += "_";
        }
        String candidate = name;
        for (int number = 2; !taken.add(lower(candidate)); number++) {
            candidate = name + beforeNumber + number;
        }
        return candidate;
    }
}

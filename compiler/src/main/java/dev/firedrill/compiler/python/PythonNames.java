package dev.firedrill.compiler.python;

import dev.firedrill.engine.text.Names;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Python names of one scope: legal for every name of the language, and unlike each other. */
final class PythonNames {
    private static final Set<String> KEYWORDS = Set.of(
            ("False None True and as assert async await break class continue def del elif else except finally for from"
                            + " global if import in is lambda nonlocal not or pass raise return try while with yield")
                    .split(" "));
    private static final Pattern BREAK = Pattern.compile("[^A-Za-z0-9]+");

    private final Set<String> taken = new HashSet<>();

    /** A scope in which these names mean something already. */
    PythonNames(Set<String> reserved) {
        taken.addAll(reserved);
        taken.addAll(KEYWORDS);
    }

    /** A name like `CloudIncident`. */
    String type(String name) {
        return unique(Names.ofClass(name), "Name");
    }

    /** A name like `failure_mode`; as it is spelled in the language, where that will do. */
    String member(String name) {
        return unique(snake(name), "name_");
    }

    /** A name like `cloud_incident`. */
    static String module(String name) {
        return snake(name).toLowerCase(Locale.ROOT);
    }

    private static String snake(String name) {
        return Arrays.stream(BREAK.split(name)).filter(word -> !word.isEmpty()).collect(Collectors.joining("_"));
    }

    private String unique(String wanted, String beforeDigit) {
        String name = wanted.isEmpty() || Character.isDigit(wanted.charAt(0)) ? beforeDigit + wanted : wanted;
        String candidate = name;
        for (int number = 1; !taken.add(candidate); number++) {
            candidate = name + "_" + (number == 1 ? "" : number);
        }
        return candidate;
    }
}

package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Pointer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the parts of a bundle have to satisfy, said with their place. */
final class Check {
    private static final int LONGEST_NAME = 200;
    private static final int SHOWN = 20;

    private Check() {}

    /** Every name is there, short, printable and different from those before it. */
    static <T> void names(List<T> parts, Function<T, String> name, String property, Pointer pointer)
            throws BundleException {
        var seen = new HashSet<String>();
        for (int index = 0; index < parts.size(); index++) {
            var text = name.apply(parts.get(index));
            var place = pointer.at(index).at(property);
            name(text, place);
            if (!seen.add(text)) {
                throw place.fault("`" + text + "` is there twice");
            }
        }
    }

    static void name(String text, Pointer pointer) throws BundleException {
        if (text.isBlank()
                || text.length() > LONGEST_NAME
                || !text.equals(text.strip())
                || text.chars().anyMatch(Character::isISOControl)) {
            throw pointer.fault("a name has 1 to " + LONGEST_NAME + " printable characters and no blanks at its ends");
        }
    }

    static void known(String word, Collection<String> known, String what, Pointer pointer) throws BundleException {
        if (!known.contains(word)) {
            throw pointer.fault("`" + word + "` is no " + what + "; known: " + list(known));
        }
    }

    static void known(List<String> words, Collection<String> known, String what, Pointer pointer)
            throws BundleException {
        for (int index = 0; index < words.size(); index++) {
            known(words.get(index), known, what, pointer.at(index));
        }
    }

    static void index(int index, int size, String what, Pointer pointer) throws BundleException {
        if (index < 0 || index >= size) {
            throw pointer.fault("there is no " + what + " " + index + "; there are " + size);
        }
    }

    static void atMost(int count, int most, String what, Pointer pointer) throws BundleException {
        if (count > most) {
            throw pointer.fault("at most " + most + " " + what + ", found " + count);
        }
    }

    static void that(boolean holds, String problem, Pointer pointer) throws BundleException {
        if (!holds) {
            throw pointer.fault(problem);
        }
    }

    static String list(Collection<String> names) {
        var shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names.size() > SHOWN ? shown + ", ..." : shown;
    }
}

package dev.firedrill.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the known service that a text names: by name, declared alias or a unique whole-word prefix, never by accident. */
public final class ServiceNames {
    /** No known service, or more than one. */
    public static final int NONE = -1;

    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> loose = new HashMap<>();

    /** The services in order, each with its aliases. Names and aliases must be distinct. */
    public ServiceNames(List<String> names, List<List<String>> aliases) {
        for (int service = 0; service < names.size(); service++) {
            exact.put(Names.plain(names.get(service)), service);
            addPrefixes(Names.hyphenated(names.get(service)), service);
        }
        for (int service = 0; service < names.size(); service++) {
            for (var alias : aliases.get(service)) {
                loose.put(Names.hyphenated(alias), service);
            }
        }
        for (int service = 0; service < names.size(); service++) {
            loose.put(Names.hyphenated(names.get(service)), service);
        }
    }

    private void addPrefixes(String name, int service) {
        for (int hyphen = name.indexOf('-', 1); hyphen > 0; hyphen = name.indexOf('-', hyphen + 1)) {
            loose.merge(name.substring(0, hyphen), service, (one, other) -> NONE);
        }
    }

    /** The index of the service with that name, case and surrounding space aside, or {@link #NONE}. */
    public int exactly(String text) {
        return exact.getOrDefault(Names.plain(text), NONE);
    }

    /** The index of the service that the text means, or {@link #NONE}. */
    public int meant(String text) {
        return loose.getOrDefault(Names.hyphenated(text), NONE);
    }
}

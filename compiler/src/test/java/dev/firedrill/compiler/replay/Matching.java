package dev.firedrill.compiler.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Which service a text names, and which keywords it mentions, as the language reference says. */
final class Matching {
    private static final String WORD = "[\\p{L}\\p{Nd}_]";

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byAnyName = new HashMap<>();

    Matching(JsonNode services) {
        Map<String, Set<String>> prefixes = new HashMap<>();
        for (JsonNode service : services) {
            String name = service.path("name").stringValue();
            byName.put(plain(name), name);
            String[] words = hyphenated(name).split("-", -1);
            StringBuilder prefix = new StringBuilder(words[0]);
            for (int word = 1; word < words.length; word++) {
                prefixes.computeIfAbsent(prefix.toString(), any -> new HashSet<>())
                        .add(name);
                prefix.append('-').append(words[word]);
            }
        }
        prefixes.forEach((prefix, names) -> {
            if (names.size() == 1) {
                byAnyName.put(prefix, names.iterator().next());
            }
        });
        for (JsonNode service : services) {
            service.path("aliases")
                    .forEach(alias -> byAnyName.put(
                            hyphenated(alias.stringValue()),
                            service.path("name").stringValue()));
        }
        byName.values().forEach(name -> byAnyName.put(hyphenated(name), name));
    }

    /** The service that a text names; empty where it names none. */
    String service(String text, boolean exactly) {
        return exactly ? byName.getOrDefault(plain(text), "") : byAnyName.getOrDefault(hyphenated(text), "");
    }

    boolean isService(String name) {
        return byName.containsValue(name);
    }

    /** How many of the keywords, each a list of alternatives, the text mentions as whole words. */
    static int mentioned(String text, JsonNode keywords) {
        String searched = spaced(text);
        int mentioned = 0;
        for (JsonNode alternatives : keywords) {
            boolean found = false;
            for (JsonNode phrase : alternatives) {
                found |= holds(searched, spaced(phrase.stringValue()));
            }
            mentioned += found ? 1 : 0;
        }
        return mentioned;
    }

    private static boolean holds(String text, String phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        String first = phrase.substring(0, phrase.offsetByCodePoints(0, 1));
        String last = phrase.substring(phrase.offsetByCodePoints(phrase.length(), -1));
        String expression = (first.matches(WORD) ? "(?<!" + WORD + ")" : "")
                + Pattern.quote(phrase)
                + (last.matches(WORD) ? "(?!" + WORD + ")" : "");
        return Pattern.compile(expression).matcher(text).find();
    }

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String hyphenated(String text) {
        return plain(text).replaceAll("[\\s_]+", "-");
    }

    private static String spaced(String text) {
        return plain(text).replaceAll("\\s+", " ");
    }
}

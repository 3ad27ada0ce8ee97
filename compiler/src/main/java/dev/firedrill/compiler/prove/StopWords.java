package dev.firedrill.compiler.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that need not be shown to be used. */
final class StopWords {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> ALL = read();

    private StopWords() {}

    /** Whether the phrase is made of stop words alone. */
    static boolean cover(String phrase) {
        return ALL.containsAll(Arrays.asList(SPACE.split(phrase.strip().toLowerCase(Locale.ROOT))));
    }

    private static Set<String> read() {
        try (var stream = Objects.requireNonNull(StopWords.class.getResourceAsStream("stop-words.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(SPACE::splitAsStream)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

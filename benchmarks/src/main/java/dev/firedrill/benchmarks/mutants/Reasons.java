package dev.firedrill.benchmarks.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why mutants that nothing found need not be found, or cannot be. */
record Reasons(Map<String, String> reasons) {
    private static final String ANYWHERE = "anywhere";

    /** Those that the file lists, or else those of mutants of the shipped scenarios that are as good as the original. */
    static Reasons equivalents(Optional<Path> file) throws IOException {
        return of((file.isPresent() ? Files.readString(file.get()) : shipped("equivalents.txt")).lines());
    }

    /** Those of mutants of the shipped scenarios that are known to stay alive. */
    static Reasons survivors() throws IOException {
        return of(shipped("survivors.txt").lines());
    }

    private static String shipped(String name) throws IOException {
        try (InputStream list = Reasons.class.getResourceAsStream(name)) {
            if (list == null) {
                throw new AssertionError("no " + name);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Reasons of(Stream<String> lines) {
        Map<String, String> reasons = new HashMap<>();
        lines.filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split("\\|");
            if (parts.length != 3) {
                throw new IllegalArgumentException("not OPERATOR | WHERE | WHY: " + line);
            }
            reasons.put(key(parts[0], parts[1]), parts[2].strip());
        });
        return new Reasons(reasons);
    }

    private static String key(String operator, String where) {
        return operator.strip() + " | " + where.strip();
    }

    /** Why nothing found the mutant, which had those effects. */
    Optional<String> reason(Mutant mutant, Set<Effect> effects) {
        return Stream.of(Stream.of(mutant.place()), effects.stream().map(Effect::condition), Stream.of(ANYWHERE))
                .flatMap(places -> places)
                .map(where -> key(mutant.operator().name(), where))
                .flatMap(key -> Optional.ofNullable(reasons.get(key)).stream())
                .findFirst();
    }
}

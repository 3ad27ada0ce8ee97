package dev.firedrill.benchmarks.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Mutants of which somebody has said that they are as good as the original, with the reasons. */
record Equivalents(Map<String, String> reasons) {
    private static final String LIST = "equivalents.txt";

    /** Those that the file lists, or else those that are known of the shipped scenarios. */
    static Equivalents read(Optional<Path> file) throws IOException {
        return of((file.isPresent() ? Files.readString(file.get()) : known()).lines());
    }

    private static String known() throws IOException {
        try (InputStream list = Equivalents.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new AssertionError("no " + LIST);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Equivalents of(Stream<String> lines) {
        Map<String, String> reasons = new HashMap<>();
        lines.filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split("\\|");
            if (parts.length != 3) {
                throw new IllegalArgumentException("not OPERATOR | WHERE | WHY: " + line);
            }
            reasons.put(key(parts[0], parts[1]), parts[2].strip());
        });
        return new Equivalents(reasons);
    }

    private static String key(String operator, String where) {
        return operator.strip() + " | " + where.strip();
    }

    /** Why the mutant, which nothing found and which had that effect, is none that need be found. */
    Optional<String> reason(Mutant mutant, Effect effect) {
        return Stream.of(mutant.place(), effect.condition())
                .map(where -> key(mutant.operator().name(), where))
                .flatMap(key -> Optional.ofNullable(reasons.get(key)).stream())
                .findFirst();
    }
}

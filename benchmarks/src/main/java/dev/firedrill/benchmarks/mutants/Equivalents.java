package dev.firedrill.benchmarks.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Mutants of which somebody has said that they are as good as the original, with the reasons. */
record Equivalents(Map<String, String> reasons) {
    static Equivalents read(Optional<Path> file) throws IOException {
        Map<String, String> reasons = new HashMap<>();
        if (file.isPresent()) {
            for (String line : Files.readAllLines(file.get())) {
                String[] parts = line.split("\\|");
                if (parts.length == 3) {
                    reasons.put(key(parts[0], parts[1]), parts[2].strip());
                }
            }
        }
        return new Equivalents(reasons);
    }

    private static String key(String operator, String place) {
        return operator.strip() + " | " + place.strip();
    }

    Optional<String> reason(Mutant mutant) {
        return Optional.ofNullable(reasons.get(key(mutant.operator().name(), mutant.place())));
    }
}

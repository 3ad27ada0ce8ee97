package dev.firedrill.benchmarks.mutants;

import dev.firedrill.compiler.prove.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line asks for. */
record Settings(
        Path sources,
        List<String> packages,
        String operators,
        int most,
        int positions,
        Duration time,
        Optional<Path> equivalent,
        boolean each) {
    private static final Set<String> KNOWN = Set.of(
            "--sources", "--packages", "--operators", "--most", "--positions", "--seconds", "--equivalent", "--each");

    static Settings of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index < arguments.length; index += 2) {
            if (!KNOWN.contains(arguments[index]) || index + 1 == arguments.length) {
                throw new IllegalArgumentException("unknown or without a value: " + arguments[index] + "; see --help");
            }
            given.put(arguments[index], arguments[index + 1]);
        }
        return new Settings(
                Path.of(given.getOrDefault("--sources", "scenarios-src/src/main/incident")),
                List.of(given.getOrDefault("--packages", "cloud,cloud-hardened").split(",")),
                given.getOrDefault("--operators", ""),
                Integer.parseInt(given.getOrDefault("--most", String.valueOf(Integer.MAX_VALUE))),
                Integer.parseInt(given.getOrDefault("--positions", String.valueOf(Limits.DEFAULT.positions()))),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("--seconds", "300"))),
                Optional.ofNullable(given.get("--equivalent")).map(Path::of),
                Boolean.parseBoolean(given.getOrDefault("--each", "false")));
    }
}

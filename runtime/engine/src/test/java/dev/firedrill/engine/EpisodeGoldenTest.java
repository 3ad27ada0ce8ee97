package dev.firedrill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;

/**
 * Plays `episodes/*.moves` and compares with the `.transcript` beside it. A `.moves` file names a bundle and a scenario,
 * then one action a line in the environment's wire form; `=` lines ask for a table.
 */
class EpisodeGoldenTest {
    static List<Path> episodes() {
        return Golden.files("episodes", ".moves");
    }

    @ParameterizedTest
    @MethodSource("episodes")
    void playsAsWrittenDown(Path moves) {
        var name = moves.toString().replace('\\', '/');
        Golden.check(name.replace(".moves", ".transcript"), transcript(Golden.text(name)));
    }

    @Test
    void everyTranscriptHasItsMoves() {
        assertThat(Golden.files("episodes", ".transcript").stream().map(path -> stem(path)))
                .containsExactlyElementsOf(
                        episodes().stream().map(path -> stem(path)).toList());
    }

    private static String stem(Path path) {
        return path.toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static String transcript(String moves) {
        var lines = moves.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var head = lines.get(0).split(" ", -1);
        var environment = Fixtures.load(head[0]);
        var episode = Fixtures.start(environment, head[1]);
        var out = new StringBuilder("feedback ").append(episode.feedback()).append('\n');
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith("=")) {
                out.append('\n')
                        .append(line)
                        .append('\n')
                        .append(table(line.substring(1).strip(), episode));
            } else {
                out.append('\n').append(line).append('\n').append(step(environment, episode, line));
            }
        }
        return out.toString();
    }

    private static String step(Environment environment, Episode episode, String line) {
        var decoded = environment.decoder().decode(Fixtures.JSON.readTree(line));
        if (decoded instanceof Decoded.Rejected rejected) {
            return rejected.errors().stream()
                    .map(error -> "  refused " + error.loc() + " " + error.type() + ": " + error.message() + "\n")
                    .reduce("", String::concat);
        }
        var outcome = episode.step(((Decoded.Accepted) decoded).request());
        var out = new StringBuilder();
        out.append("  step ").append(episode.steps()).append(' ').append(outcome);
        out.append(", reward ").append(Fixtures.reward(episode));
        out.append(", total ").append(Fixtures.cumulative(episode)).append('\n');
        out.append("  feedback ").append(episode.feedback()).append('\n');
        episode.error().ifPresent(error -> out.append("  error ").append(error).append('\n'));
        Stream.of(episode.reply())
                .filter(text -> !text.isEmpty())
                .forEach(text -> out.append("  text ").append(text).append('\n'));
        return out.toString();
    }

    private static String table(String name, Episode episode) {
        var tree = Fixtures.tree(generator -> {
            switch (name) {
                case "observation" -> episode.writeObservation(generator);
                case "state" -> episode.writeState(generator);
                case "step" -> episode.writeStep(generator);
                case "alert" -> episode.writeAlert(generator);
                case "alerts" -> episode.writeAlerts(generator);
                default -> throw new AssertionError(name);
            }
        });
        return Fixtures.JSON
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(tree)
                        .replace("\r", "")
                + "\n";
    }
}

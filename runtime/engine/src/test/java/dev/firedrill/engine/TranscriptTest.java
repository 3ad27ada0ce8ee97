package dev.firedrill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.transcript.Recording;
import dev.firedrill.engine.transcript.Replay;
import dev.firedrill.engine.transcript.StillClock;
import dev.firedrill.engine.transcript.Transcript;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Episodes that are written down, and what becomes of them when they are played again. */
final class TranscriptTest {
    private static final List<Environment> ENVIRONMENTS = List.of(Fixtures.CLOUD, Fixtures.HARBOUR);

    @Test
    void whatIsPlayedAgainComesOutTheSame() {
        int moves = 0;
        for (Environment environment : ENVIRONMENTS) {
            for (Scenario scenario : environment.scenarios()) {
                for (int seed = 0; seed < 40; seed++) {
                    Transcript transcript = only(recorded(scenario, new Random(seed)));
                    assertThat(Replay.difference(transcript, scenario, digest(scenario)))
                            .isEmpty();
                    moves += transcript.moves().size();
                }
            }
        }
        assertThat(moves).isGreaterThan(500);
    }

    @Test
    void noByteCanBeChanged() {
        Scenario scenario = Fixtures.CLOUD.scenarios().get(0);
        String text = recorded(scenario, new Random(3));
        Random lots = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            int place = lots.nextInt(text.length() - 1);
            char other = (char) (' ' + lots.nextInt(95));
            if (text.charAt(place) != other) {
                Transcript.File file = Transcript.read(text.substring(0, place) + other + text.substring(place + 1));
                assertThat(file.faults()).as("%s at %s", other, place).isNotEmpty();
            }
        }
    }

    @Test
    void noLineCanBeLeftOutOrPutInOrMoved() {
        Scenario scenario = Fixtures.CLOUD.scenarios().get(0);
        List<String> lines = recorded(scenario, new Random(5)).lines().toList();
        assertThat(lines).hasSizeGreaterThan(4);
        for (int line = 0; line < lines.size(); line++) {
            List<String> without = new ArrayList<>(lines);
            String taken = without.remove(line);
            assertThat(Transcript.read(String.join("\n", without)).faults()).isNotEmpty();
            List<String> twice = new ArrayList<>(lines);
            twice.add(line, taken);
            assertThat(Transcript.read(String.join("\n", twice)).faults()).isNotEmpty();
        }
    }

    @Test
    void whatWasForgedWithHashesIsNamedByItsLine() {
        Scenario scenario = Fixtures.CLOUD.scenarios().get(0);
        Scenario other = Fixtures.CLOUD.scenarios().get(1);
        Transcript transcript = only(recorded(scenario, new Random(6)));
        assertThat(Replay.difference(transcript, other, digest(other))).hasValueSatisfying(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.problem()).contains("has changed since");
        });
        assertThat(Replay.difference(transcript, other, digest(scenario)))
                .hasValueSatisfying(
                        fault -> assertThat(fault.problem()).matches("`\\w+` is .*, the transcript says .*"));
    }

    @Test
    void whatIsBrokenLeavesTheOthersAlone() {
        Scenario scenario = Fixtures.CLOUD.scenarios().get(0);
        String fine = recorded(scenario, new Random(7));
        String broken = fine.substring(0, fine.lastIndexOf("{\"end\""));
        Transcript.File file = Transcript.read(fine + broken + "{\"lost\":3}\n" + "nonsense\n" + fine);
        assertThat(file.transcripts()).hasSize(2);
        assertThat(file.lost()).isEqualTo(3);
        assertThat(file.faults())
                .extracting(Transcript.Fault::problem)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("the transcript before this line has no end"),
                        second -> assertThat(second).contains("not JSON"));
    }

    /** An episode of random moves, made at random times, to its end or not. */
    private static String recorded(Scenario scenario, Random random) {
        var now = new Instant[] {Instant.parse("2024-03-15T10:08:00Z")};
        var clock = new StillClock(() -> now[0]);
        Episode episode = scenario.start("Grüße \"\ud83d\"", clock);
        var recording = new Recording(
                episode, digest(scenario), Optional.of(BigInteger.valueOf(random.nextInt(9))), clock.instant());
        int most = 3 + random.nextInt(20);
        for (int step = 0; step < most && !episode.done(); step++) {
            now[0] = now[0].plusNanos(random.nextInt(1_000_000_000)).plusSeconds(random.nextInt(20));
            clock.advance();
            ActionRequest request = RandomPlay.request(scenario, random);
            episode.step(request);
            recording.moved(request, clock.instant());
        }
        recording.end();
        return recording.text();
    }

    private static Transcript only(String text) {
        Transcript.File file = Transcript.read(text);
        assertThat(file.faults()).isEmpty();
        assertThat(file.transcripts()).hasSize(1);
        return file.transcripts().get(0);
    }

    private static String digest(Scenario scenario) {
        return new ProofDigests(scenario.environment().bundle()).of(List.of(scenario.id()));
    }
}

package dev.firedrill.server.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.server.SmallIncidents;
import dev.firedrill.server.runs.Run.State;
import dev.firedrill.server.sessions.Recorder.Tape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much is kept to look at, and for how long. */
final class RunsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final ActionRequest ANSWER = ActionRequest.of("submit_severity", Map.of("severity", "P1"));

    private final Scenario scenario = SmallIncidents.nested().scenarios().get(0);

    @Test
    void ofThoseThatEndedTheOldestGoFirst() {
        var runs = new Runs(2, Long.MAX_VALUE);
        play(runs, "first", ANSWER);
        play(runs, "second", ANSWER);
        play(runs, "third", ANSWER);
        assertThat(runs.newest()).extracting(Run::episode).containsExactly("third", "second");
        assertThat(runs.find("1")).isEmpty();
        assertThat(runs.ofEpisode("third")).isPresent();
    }

    @Test
    void whatTakesMuchRoomTakesThatOfMany() {
        var runs = new Runs(1_000, 100_000);
        for (int number = 0; number < 100; number++) {
            play(runs, "small", ANSWER);
        }
        int many = runs.newest().size();
        play(runs, "large", ActionRequest.of("query_logs", Map.of("service", "x".repeat(30_000))));
        assertThat(many).isGreaterThan(50);
        assertThat(runs.newest())
                .hasSizeLessThan(many - 40)
                .first()
                .matches(run -> run.episode().equals("large"));
        play(runs, "larger than all", ActionRequest.of("query_logs", Map.of("service", "x".repeat(60_000))));
        assertThat(runs.newest()).isEmpty();
    }

    @Test
    void whatIsPlayedIsListedBeforeWhatHasEndedTakesItsPlace() {
        var runs = new Runs();
        begin(runs, "long");
        for (int number = 0; number < 1_000; number++) {
            play(runs, "short", ANSWER);
        }
        assertThat(runs.newest()).hasSize(200).last().matches(run -> run.state() == State.PLAYING);
        assertThat(runs.sizes()).isEqualTo(Map.of(State.PLAYING, 1, State.DONE, 200));
    }

    @Test
    void anEpisodeForOneRequestLeavesNothing() {
        var runs = new Runs();
        begin(runs, "once").drop();
        assertThat(runs.sizes()).isEqualTo(Map.of(State.PLAYING, 0, State.DONE, 0));
    }

    @Test
    void ofSeveralWithOneNameTheNewestIsMeant() {
        var runs = new Runs();
        Tape older = begin(runs, "same");
        begin(runs, "same");
        older.end();
        assertThat(runs.ofEpisode("same").map(Run::id)).contains("2");
        assertThat(runs.find("1").map(Run::state)).contains(State.LEFT);
    }

    @Test
    void aRunThatWasLookedAtDoesNotChange() {
        var runs = new Runs();
        Tape tape = begin(runs, "e");
        Run before = runs.newest().get(0);
        tape.moved(ANSWER, NOW);
        assertThat(before.moves()).isEmpty();
        assertThat(runs.newest().get(0).moves()).isEqualTo(List.of(new Run.Move(ANSWER, NOW)));
    }

    private Tape begin(Runs runs, String name) {
        return runs.begin(scenario.start(name, () -> NOW), Optional.empty(), NOW);
    }

    private void play(Runs runs, String name, ActionRequest move) {
        Episode episode = scenario.start(name, () -> NOW);
        Tape tape = runs.begin(episode, Optional.empty(), NOW);
        episode.step(move);
        tape.moved(move, NOW);
        tape.end();
    }
}

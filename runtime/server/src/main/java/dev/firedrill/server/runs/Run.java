package dev.firedrill.server.runs;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.transcript.Transcript;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An episode as it was played so far: what is needed to play it again.
 *
 * @param id tells it from every other one on this server, or in this file
 * @param episode the name it was played under
 * @param seed as it was asked for
 */
public record Run(
        String id,
        Scenario scenario,
        String episode,
        Optional<BigInteger> seed,
        Instant started,
        List<Move> moves,
        State state) {
    public Run {
        moves = List.copyOf(moves);
    }

    /** A step that was taken, and when. */
    public record Move(ActionRequest request, Instant time) {}

    /** Whether it goes on. */
    public enum State {
        /** Somebody plays it. */
        PLAYING("playing"),
        /** It came to its end. */
        DONE("done"),
        /** Nobody will play on. */
        LEFT("left");

        private final String spelling;

        State(String spelling) {
            this.spelling = spelling;
        }

        /** The word for it. */
        public String spelling() {
            return spelling;
        }
    }

    /** What a transcript tells of an episode of the scenario. */
    static Run of(String id, Transcript transcript, Scenario scenario) {
        return new Run(
                id,
                scenario,
                transcript.head().episode(),
                transcript.head().seed(),
                transcript.head().time(),
                transcript.moves().stream()
                        .map(move -> new Move(new ActionRequest(move.action(), move.arguments()), move.time()))
                        .toList(),
                transcript.end().how().equals(State.DONE.spelling()) ? State.DONE : State.LEFT);
    }

    /** When something happened last. */
    Instant last() {
        return moves.isEmpty() ? started : moves.get(moves.size() - 1).time();
    }
}

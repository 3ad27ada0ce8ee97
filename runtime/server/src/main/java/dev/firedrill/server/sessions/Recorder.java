package dev.firedrill.server.sessions;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Episode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Is told of every episode that is played; never keeps its player waiting. */
public interface Recorder {
    /** Writes nothing down. */
    Recorder NONE = (episode, seed, time) -> Tape.BLANK;

    /** Told when an episode has been started; the clock of the episode stands at that time. */
    Tape begin(Episode episode, Optional<BigInteger> seed, Instant time);

    /** Told which environments will be played, before any of their episodes begins. */
    default void serving(List<Environment> environments) {}

    /** Tells both, this one first. */
    default Recorder and(Recorder other) {
        Recorder one = this;
        return new Recorder() {
            @Override
            public Tape begin(Episode episode, Optional<BigInteger> seed, Instant time) {
                Tape first = one.begin(episode, seed, time);
                Tape second = other.begin(episode, seed, time);
                return new Tape() {
                    @Override
                    public void moved(ActionRequest request, Instant at) {
                        first.moved(request, at);
                        second.moved(request, at);
                    }

                    @Override
                    public void end() {
                        first.end();
                        second.end();
                    }

                    @Override
                    public void drop() {
                        first.drop();
                        second.drop();
                    }
                };
            }

            @Override
            public void serving(List<Environment> environments) {
                one.serving(environments);
                other.serving(environments);
            }
        };
    }

    /** What is written down of one episode, one call at a time. */
    interface Tape {
        /** Writes nothing down. */
        Tape BLANK = new Tape() {
            @Override
            public void moved(ActionRequest request, Instant time) {}

            @Override
            public void end() {}
        };

        /** Told of each step that was taken; the clock of the episode stands at that time. */
        void moved(ActionRequest request, Instant time);

        /** Told once, when the episode is over or nobody will play on. */
        void end();

        /** Told instead where the episode was for one request and that did not end it. */
        default void drop() {}
    }
}

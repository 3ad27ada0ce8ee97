package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import java.util.Optional;

/** Which names somebody may use who has only read what was shown. Names are bits. */
interface Knowledge {
    /** Whoever knows every name. */
    Knowledge ALL = new Knowledge() {
        @Override
        public long atReset() {
            return 0;
        }

        @Override
        public long shown(Position before, Move move, Position after) {
            return 0;
        }

        @Override
        public Optional<ActionRequest> spoken(long known, ActionRequest request) {
            return Optional.of(request);
        }

        @Override
        public boolean settled() {
            return true;
        }
    };

    /** Whoever has only what the texts of a scenario show. */
    static Knowledge of(Lexicon lexicon) {
        return new Knowledge() {
            @Override
            public long atReset() {
                return lexicon.atReset();
            }

            @Override
            public long shown(Position before, Move move, Position after) {
                return lexicon.shownBy(before, move, after);
            }

            @Override
            public Optional<ActionRequest> spoken(long known, ActionRequest request) {
                return lexicon.spoken(known, request);
            }

            @Override
            public boolean settled() {
                return lexicon.settled();
            }
        };
    }

    /** The names that the observation at reset shows. */
    long atReset();

    /** The names that the reply to a move shows. */
    long shown(Position before, Move move, Position after);

    /** The move or answer in known words; none where it needs others. */
    Optional<ActionRequest> spoken(long known, ActionRequest request);

    /** Whether what is shown follows from what a lens for grades sees, and from the move. */
    boolean settled();
}

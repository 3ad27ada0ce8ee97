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
        public boolean allows(long known, ActionRequest move) {
            return true;
        }

        @Override
        public Optional<ActionRequest> spoken(long known, ActionRequest answer) {
            return Optional.of(answer);
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
            public boolean allows(long known, ActionRequest move) {
                return lexicon.knows(known, move);
            }

            @Override
            public Optional<ActionRequest> spoken(long known, ActionRequest answer) {
                return lexicon.spoken(known, answer);
            }
        };
    }

    /** The names that the observation at reset shows. */
    long atReset();

    /** The names that the reply to a move shows. */
    long shown(Position before, Move move, Position after);

    /** Whether the move uses known names only. */
    boolean allows(long known, ActionRequest move);

    /** The answer in known words; none where it needs others. */
    Optional<ActionRequest> spoken(long known, ActionRequest answer);
}

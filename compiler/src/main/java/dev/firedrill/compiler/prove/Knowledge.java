package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
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
        public long shown(Position before, ActionRequest move, Position after) {
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

    /** The names that the observation at reset shows. */
    long atReset();

    /** The names that the reply to a move shows. */
    long shown(Position before, ActionRequest move, Position after);

    /** Whether the move uses known names only. */
    boolean allows(long known, ActionRequest move);

    /** The answer in known words; none where it needs others. */
    Optional<ActionRequest> spoken(long known, ActionRequest answer);
}

package dev.firedrill.server.baseline;

import dev.firedrill.engine.Task;
import java.util.Optional;

/** Somebody who can play any task. */
public interface Agent {
    /** What it is called. */
    String name();

    /**
     * Whoever plays a task for it.
     *
     * @throws GivenUp if nobody can
     */
    Contender in(Task task, Deadline deadline) throws GivenUp;

    /** What its playing has used up so far; empty for those who need nothing. */
    default Optional<Spent> spent() {
        return Optional.empty();
    }
}

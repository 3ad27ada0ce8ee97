package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.compiler.prove.Speech.Spoken;
import dev.firedrill.engine.Position;
import java.util.List;
import java.util.function.Consumer;

/** What is tried in the positions of a scenario by somebody who looks for what can be collected. */
interface Tries {
    /** Tells apart the positions from which the same can be collected, by whoever knows the same names. */
    Lens lens();

    /** The moves to try, one of those that come to the same. */
    List<Spoken> moves(Node node);

    /** The names that are known after a move. */
    long known(Node before, Spoken move, Position after);

    /** Ends the episode with the answers to try; what comes to the same may be visited at the end. */
    void answer(Node node, Consumer<Ending> visitor);

    /** Visits the endings that were put off. */
    void finish(Consumer<Ending> visitor);
}

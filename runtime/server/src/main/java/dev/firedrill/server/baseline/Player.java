package dev.firedrill.server.baseline;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** One who plays one episode. */
public interface Player {
    /**
     * The next action, as a client would send it; empty to stop before the end.
     *
     * @param observation what a client has before it
     * @throws GivenUp if it cannot go on
     */
    Optional<ObjectNode> move(ObjectNode observation) throws GivenUp;
}

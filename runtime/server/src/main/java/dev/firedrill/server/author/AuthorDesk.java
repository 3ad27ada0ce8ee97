package dev.firedrill.server.author;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page for authors asks of whoever compiles the sources that are served. Answers are told here: sources, proofs
 * and their episodes hold the truth of scenarios. May be asked from several threads.
 */
public interface AuthorDesk {
    /** The sources, what was found in them, the environments they make, and the words of the language. */
    ObjectNode overview();

    /** The text of a source; empty where no source has that path. */
    Optional<String> source(String path);

    /** What would be found with that text in place of a source's; empty where no source has that path. */
    Optional<ObjectNode> check(String path, String text);

    /** How far the proofs of an environment are, and what they say; empty where no source makes it. */
    Optional<ObjectNode> proofs(String environment);

    /** An episode that shows a claim or refutes it, by the name that the proofs give it; empty where there is none. */
    Optional<Witness> witness(String id);

    /** What the drills touch of an environment's scenarios; empty where no source makes it. */
    Optional<ObjectNode> coverage(String environment);

    /** What a code of a finding means; empty where there is no such code. */
    Optional<ObjectNode> explanation(String code);

    /**
     * An episode that a proof found.
     *
     * @param id the name that the proofs give it
     * @param shows what it shows, such as `shortest to the pass mark`
     * @param moves the moves as they are sent, those after the end left out
     */
    record Witness(String id, String shows, Scenario scenario, List<ActionRequest> moves) {
        public Witness {
            moves = List.copyOf(moves);
        }
    }
}

package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.ProofRecord;
import dev.firedrill.engine.expression.Numbers;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.node.ObjectNode;

/** The measured floor of a task: the least grade, and what is earned without reading anything. */
final class Floor {
    private final Evidence evidence;

    Floor(Evidence evidence) {
        this.evidence = evidence;
    }

    void write(Task task, ObjectNode floor) {
        List<Optional<ProofRecord>> sound = task.scenarios().stream()
                .map(scenario -> evidence.about(scenario, Claim.GRADED_SOUNDLY))
                .toList();
        if (task.rules().rubric().isPresent()) {
            least(sound).ifPresent(least -> floor.put("least_grade", Numbers.score(least)));
            floor.put("graded_soundly", together(sound));
        }
        Blind blind = Blind.of(evidence, task);
        blind.most().ifPresent(most -> floor.put("unread", Numbers.score(most)));
        blind.bound().ifPresent(bound -> floor.put("unread_bound", Numbers.score(bound)));
        floor.put("not_gameable", Evidence.verdict(blind.proof()));
        blind.proof()
                .filter(proof -> !proof.verdict().equals("proved"))
                .ifPresent(proof -> floor.put("statement", proof.statement()));
    }

    private static Optional<BigFraction> least(List<Optional<ProofRecord>> sound) {
        return sound.stream()
                .flatMap(Optional::stream)
                .flatMap(proof -> Optional.ofNullable(proof.figures().get("least grade")).stream())
                .min(BigFraction::compareTo);
    }

    /** The verdict for a task whose scenarios have these: what is worst about one of them. */
    private static String together(List<Optional<ProofRecord>> proofs) {
        List<String> verdicts =
                proofs.stream().map(Evidence::verdict).distinct().toList();
        return List.of("refuted", "not looked at", "unknown").stream()
                .filter(verdicts::contains)
                .findFirst()
                .orElse("proved");
    }
}

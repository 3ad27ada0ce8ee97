package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.bounds.StepRewards;
import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.ProofRecord;
import dev.firedrill.engine.expression.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the reward of a step can be, how near the oracle comes to the most of it, and how far that is above doing nothing.
 * What cannot be said is left out, with the reason.
 */
final class Reward {
    private static final int PLACES = 4;

    private final Evidence evidence;
    private final ArrayNode leftOut;
    private final List<BigFraction> lows = new ArrayList<>();
    private final List<BigFraction> highs = new ArrayList<>();
    private boolean bounded = true;

    Reward(Evidence evidence, ArrayNode leftOut) {
        this.evidence = evidence;
        this.leftOut = leftOut;
        evidence.tasks().forEach(this::bound);
    }

    void write(ObjectNode reward) {
        if (!bounded) {
            leaveOut("reward.range", "the rules set no bounds to what a step pays");
            leaveOut("reward.oracle_tolerance", "without a range");
            leaveOut("reward.floor_margin", "without a range");
        } else {
            BigDecimal most = rounded(greatest(highs), RoundingMode.CEILING);
            reward.putArray("range")
                    .add(rounded(least(lows), RoundingMode.FLOOR))
                    .add(most);
            tolerance(Numbers.exact(most)).ifPresent(tolerance -> reward.put("oracle_tolerance", tolerance));
            // Who does nothing is paid nothing: the floor that RFC 008 measures is 0.
            reward.put("floor_margin", most);
        }
    }

    private void bound(Task task) {
        Optional<StepRewards.Bounds> shaping =
                StepRewards.of(evidence.environment().rules(), task.rules());
        bounded &= shaping.isPresent();
        shaping.ifPresent(pays -> task.scenarios().forEach(scenario -> {
            lows.add(pays.least().add(least(grades(scenario, "least grade", BigFraction.ZERO))));
            highs.add(pays.greatest().add(greatest(grades(scenario, "greatest grade", BigFraction.ONE))));
        }));
    }

    /**
     * Ends of what can come on top of the last step. They are the certificate's where it is proved; a grade that leaves 0 to
     * 1 does not compile, so that otherwise these are the bounds, together with whatever was found.
     */
    private List<BigFraction> grades(Scenario scenario, String figure, BigFraction otherwise) {
        if (scenario.task().rules().rubric().isEmpty()) {
            return List.of(BigFraction.ZERO);
        }
        Optional<ProofRecord> sound = evidence.about(scenario, Claim.GRADED_SOUNDLY);
        Stream<BigFraction> found = sound.stream()
                .flatMap(proof -> Optional.ofNullable(proof.figures().get(figure)).stream());
        // Before the end there is no grade at all.
        return Stream.concat(
                        found, Stream.of(BigFraction.ZERO, Evidence.isProved(sound) ? BigFraction.ZERO : otherwise))
                .toList();
    }

    /** How far the last reward of an oracle may stay below the most that any step can pay. */
    private Optional<BigDecimal> tolerance(BigFraction most) {
        List<BigFraction> last = new ArrayList<>();
        for (Task task : evidence.tasks()) {
            for (Scenario scenario : task.scenarios()) {
                Optional<ProofRecord.Trace> witness = evidence.witness(scenario);
                if (witness.isEmpty()) {
                    leaveOut("reward.oracle_tolerance", "no episode to the greatest grade of " + scenario.id());
                    return Optional.empty();
                }
                List<ProofRecord.Step> steps = witness.get().steps();
                last.add(steps.get(steps.size() - 1).reward());
            }
        }
        return Optional.of(rounded(most.subtract(least(last)), RoundingMode.CEILING));
    }

    private void leaveOut(String field, String reason) {
        leftOut.addObject().put("field", field).put("reason", reason);
    }

    /** In 4 places, as rewards are reported. */
    private static BigDecimal rounded(BigFraction number, RoundingMode way) {
        return Numbers.score(Numbers.exact(number.bigDecimalValue(PLACES, way)));
    }

    private static BigFraction least(List<BigFraction> numbers) {
        return numbers.stream().min(BigFraction::compareTo).orElse(BigFraction.ZERO);
    }

    private static BigFraction greatest(List<BigFraction> numbers) {
        return numbers.stream().max(BigFraction::compareTo).orElse(BigFraction.ZERO);
    }
}

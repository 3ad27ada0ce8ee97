package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.expression.Numbers;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plays the remedies of the hardened environment in every order, whole and in part. */
class HardenedRemedyTest {
    private static Optional<Environment> environment = Optional.empty();

    @BeforeAll
    static void compile() throws IOException, BundleException {
        environment =
                Optional.of(ShippedSources.environment(ShippedSources.compiled(), "cloud-incident-response-hardened"));
    }

    /** Steps in a wrong order, or not all of them, stay below the pass mark; and no claim is paid before it is true. */
    @Test
    void onlyTheWholeRemedyInOrderPasses() {
        var task = environment.orElseThrow().tasks().get(2);
        var moves = new BlindMoves(task);
        var pass = Numbers.exact(task.rules().pass().orElseThrow().number());
        for (Scenario scenario : task.scenarios()) {
            var orders = new RemedyOrders(scenario, moves);
            int first = firstStep(scenario, orders);
            orders.play(played -> {
                boolean whole = played.inOrder() && played.complete();
                var grade = played.grade().total();
                assertThat(whole ? grade.equals(BigFraction.ONE) : grade.compareTo(pass) < 0)
                        .as("%s %s", scenario.id(), played)
                        .isTrue();
                assertThat(played.component("stopped_by").signum() > 0)
                        .as("%s %s", scenario.id(), played)
                        .isEqualTo(played.steps().contains(first));
                assertThat(played.component("proof").signum() > 0)
                        .as("%s %s", scenario.id(), played)
                        .isEqualTo(whole);
            });
        }
    }

    /** The one step that nothing has to come before: the one that `stopped_by` asks for. */
    private static int firstStep(Scenario scenario, RemedyOrders orders) {
        var steps = scenario.record().remedy().steps();
        var first = IntStream.range(0, steps.size())
                .filter(step -> orders.before(step).isEmpty())
                .boxed()
                .toList();
        assertThat(first).hasSize(1);
        assertThat(steps.get(first.get(0)).move().action())
                .isEqualTo(BlindAnswers.truth(scenario.record(), "stopped-by"));
        return first.get(0);
    }
}

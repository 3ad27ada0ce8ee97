package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.bundle.BundleWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SolvableTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Solvable SOLVABLE = new Solvable();

    @ParameterizedTest
    @ValueSource(strings = {"cloud-incident-response", "cloud-incident-response-hardened"})
    void withOneStepLessThanTheShortestNothingIsSolved(String name) throws IOException, BundleException {
        Bundle bundle = ShippedSources.bundle(ShippedSources.compiled(), name);
        for (Task task : Environment.of(bundle).tasks()) {
            for (Proof proof : proofs(bundle, task.id(), task.scenarios())) {
                assertThat(proof.verdict()).as(proof.subject()).isEqualTo(Verdict.PROVED);
                int steps = figure(proof, "steps shortest to the pass mark").intValue();
                if (steps > 1) {
                    Bundle tighter = withSteps(bundle, task.id(), steps - 1);
                    Scenario same =
                            Environment.of(tighter).scenario(proof.subject()).orElseThrow();
                    assertThat(proofs(tighter, task.id(), List.of(same)))
                            .as("%s in %d steps", proof.subject(), steps - 1)
                            .extracting(Proof::verdict)
                            .containsExactly(Verdict.REFUTED);
                }
            }
        }
    }

    @Test
    void tellsWhichMoveLosesTheEpisode() throws IOException, BundleException {
        Bundle bundle = ShippedSources.bundle(ShippedSources.compiled(), "cloud-incident-response-hardened");
        Environment environment = Environment.of(bundle);
        Scenario scenario = environment.scenario("HRP-002").orElseThrow();
        Proof proof = proofs(bundle, scenario.task().id(), List.of(scenario)).get(0);

        assertThat(figure(proof, "dead ends")).isGreaterThan(BigFraction.ZERO);
        assertThat(proof.statement()).contains("10 of 20 positions are dead ends, by `");
        Trace soonest = proof.traces().stream()
                .filter(trace -> trace.name().equals("soonest dead end"))
                .findFirst()
                .orElseThrow();
        assertThat(soonest.moves()).hasSize(2);
        assertThat(soonest.grade()).isEmpty();
    }

    private static List<Proof> proofs(Bundle bundle, String task, List<Scenario> scenarios) throws BundleException {
        Environment environment = Environment.of(bundle);
        List<Scenario> wanted = scenarios.stream()
                .map(scenario -> environment.scenario(scenario.id()).orElseThrow())
                .toList();
        return environment.tasks().stream()
                .filter(each -> each.id().equals(task))
                .map(each -> TaskGame.of(each, environment, Limits.DEFAULT).with(wanted))
                .flatMap(game -> SOLVABLE.prove(game).stream())
                .toList();
    }

    private static Bundle withSteps(Bundle bundle, String task, int steps) throws BundleException {
        var tree = JSON.readTree(BundleWriter.write(bundle));
        tree.path("environment").path("tasks").forEach(each -> {
            if (each.path("id").stringValue("").equals(task)) {
                ((ObjectNode) each).put("steps", steps);
            }
        });
        return BundleReader.read(JSON.writeValueAsBytes(tree));
    }

    private static BigFraction figure(Proof proof, String name) {
        return Objects.requireNonNull(proof.figures().get(name), name);
    }
}

package dev.firedrill.compiler.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A certificate that says something else than its traces show is refused. */
final class ForgedCertificateTest {
    private static final Set<String> FROM_THE_VERDICT = Set.of("solvable", "aligned", "not-gameable");

    private static final List<byte[]> BUNDLES = new ArrayList<>();

    @BeforeAll
    static void prove() throws IOException {
        for (Bundle bundle : ShippedSources.compiled()
                .prove(ProofRequest.ALL, Set.of("AC-001", "AC-002", "AC-003"))
                .bundles()) {
            byte[] written = BundleWriter.write(bundle);
            if (CertificateCheck.traces(written) > 0) {
                BUNDLES.add(written);
            }
        }
    }

    @Test
    void figuresThatATraceShowsAreThose() {
        int forged = 0;
        for (String name : List.of(
                "steps shortest to the pass mark",
                "grade shortest to the pass mark",
                "steps shortest to the greatest grade",
                "grade shortest to the greatest grade",
                "pass mark",
                "least grade",
                "greatest grade",
                "greatest return at the top grade",
                "greatest return below the top grade",
                "greatest return at the pass mark",
                "greatest return below the pass mark",
                "greatest return by shaping alone",
                "best list",
                "best list of names shown at reset")) {
            int before = forged;
            forged += refused(proof -> proof.path("figures").has(name), proof -> {
                ObjectNode figures = (ObjectNode) proof.path("figures");
                figures.put(
                        name, Exact.of(figures.path(name)).plus(Exact.of(-1)).toString());
            });
            assertThat(forged).as(name).isGreaterThan(before);
        }
    }

    @Test
    void aVerdictFollowsFromTheFigures() {
        for (String claim : FROM_THE_VERDICT) {
            int forged = refused(
                    proof -> proof.path("claim").stringValue().equals(claim),
                    proof -> proof.put(
                            "verdict", proof.path("verdict").stringValue().equals("proved") ? "refuted" : "proved"));
            assertThat(forged).as(claim).isPositive();
        }
    }

    @Test
    void aFigureNeedsItsTrace() {
        for (String claim : List.of("solvable", "graded-soundly", "aligned", "not-gameable")) {
            int forged = refused(
                    proof -> proof.path("claim").stringValue().equals(claim)
                            && !proof.path("traces").isEmpty(),
                    proof -> ((ArrayNode) proof.path("traces")).remove(0));
            assertThat(forged).as(claim).isPositive();
        }
    }

    @Test
    void rewardsAreThoseOfTheRules() {
        int forged = refused(proof -> !firstSteps(proof).isEmpty(), proof -> {
            ObjectNode step = (ObjectNode) firstSteps(proof).path(0);
            step.put("reward", Exact.of(step.path("reward")).plus(Exact.of(1)).toString());
        });
        assertThat(forged).isPositive();
    }

    private static JsonNode firstSteps(JsonNode proof) {
        return proof.path("traces").path(0).path("steps");
    }

    /** Forges each of the proofs alone; how many there were, all of which were refused. */
    private static int refused(Predicate<JsonNode> wanted, Consumer<ObjectNode> forgery) {
        int forged = 0;
        for (byte[] written : BUNDLES) {
            assertThat(CertificateCheck.differences(written)).isEmpty();
            int proofs = CertificateCheck.parse(written).path("proofs").size();
            for (int index = 0; index < proofs; index++) {
                JsonNode bundle = CertificateCheck.parse(written);
                var proof = (ObjectNode) bundle.path("proofs").path(index);
                if (wanted.test(proof)) {
                    forgery.accept(proof);
                    assertThat(CertificateCheck.differences(bundle))
                            .as(proof::toString)
                            .isNotEmpty();
                    forged++;
                }
            }
        }
        return forged;
    }
}

package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceTable;
import dev.firedrill.engine.bundle.ScenarioRecord.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Which scenarios can be learned from their evidence. */
final class LearnableTest {
    private static final Theorem LEARNABLE = new Learnable();

    @Test
    void leadsComeToTheCause() throws Exception {
        Proof proof = Worlds.proof(LEARNABLE, Worlds.demo(""), "stop-export");

        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
        assertThat(proof.statement())
                .contains("what proves the cause in 2 queries (query_logs postgres-db, query_logs export-job)");
        assertThat(proof.figures())
                .containsEntry("queries allowed", BigFraction.of(9))
                .containsEntry("necessary", BigFraction.of(2))
                .containsEntry("substitutable", BigFraction.ZERO)
                .containsEntry("idle", BigFraction.of(2));
        assertThat(proof.traces().get(0).moves()).hasSize(2);
    }

    @Test
    void aChainThatIsLongerThanTheBudgetIsRefuted() throws Exception {
        Proof proof = Worlds.proof(LEARNABLE, Worlds.demo("""
                environment hasty extends demo {
                  task fix "Find what started it, at once" {
                    steps 4
                    allow query_logs, remediation, submit_report
                    answer submit_report
                    shaping busy
                    rubric recovery
                    forbid cause in affected
                  }
                }
                scenario at-once = endless-export as hasty.fix
                """, "hasty"), "at-once");

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.statement()).contains("takes 2 queries", "and 1 are allowed");
    }

    @Test
    void aRowThatIsSaidToLeadAndIsOnNoWayIsAFinding() throws Exception {
        Proof proof = Worlds.proof(LEARNABLE, Worlds.demo("""
                scenario roundabout = endless-export as fix {
                  evidence query_logs { api-gateway "500" leads to order-service because "it is behind it" }
                }
                """), "roundabout");

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.statement()).startsWith("idle, and said to matter: query_logs api-gateway");
    }

    @Test
    void whatRulesAServiceOutIsFoundThroughTheListOfServices() throws Exception {
        Proof proof = Worlds.proof(LEARNABLE, Worlds.demo("""
                scenario cleared = endless-export as fix {
                  evidence query_logs { api-gateway "all in order" clears api-gateway }
                }
                """), "cleared");

        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
        assertThat(proof.statement()).endsWith("nothing is said to rule out order-service, postgres-db");
        assertThat(proof.figures()).containsEntry("substitutable", BigFraction.ONE);
    }

    @Test
    void scenariosThatSayTheSameAndMeanSomethingElseAreNamed() throws Exception {
        Environment environment = Worlds.demo("""
                scenario grave = endless-export as classify
                scenario minor = endless-export as classify { severity P3 }
                """);

        Proof proof = Worlds.proof(LEARNABLE, environment, "minor");

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.statement()).contains("no evidence separates it from grave, where the severity is another");
    }

    @Test
    void everythingShippedCanBeLearned() throws Exception {
        assertThat(Worlds.shipped(LEARNABLE))
                .hasSize(21)
                .allSatisfy(
                        (subject, verdict) -> assertThat(verdict).as(subject).isEqualTo(Verdict.PROVED));
    }

    @Test
    void withoutWhatDecidesNothingShippedCanBeLearned() throws Exception {
        for (Bundle bundle : ShippedSources.compiled().bundles()) {
            Environment environment = Environment.of(blanked(bundle));
            for (var task : environment.tasks()) {
                for (Proof proof : LEARNABLE.prove(TaskGame.of(task, environment, Limits.DEFAULT))) {
                    assertThat(proof.verdict()).as(proof.subject()).isEqualTo(Verdict.REFUTED);
                    assertThat(proof.statement()).contains("no lead comes to what proves the");
                }
            }
        }
    }

    /** The bundle with an empty text in place of every cell that proves something. */
    private static Bundle blanked(Bundle bundle) {
        List<String> texts = new ArrayList<>(bundle.texts());
        texts.add("");
        return new Bundle(
                bundle.format(),
                bundle.environment(),
                texts,
                bundle.scenarios().stream()
                        .map(scenario -> blanked(scenario, texts.size() - 1))
                        .toList(),
                bundle.sources());
    }

    private static ScenarioRecord blanked(ScenarioRecord scenario, int empty) {
        return new ScenarioRecord(
                scenario.id(),
                scenario.task(),
                scenario.incident(),
                scenario.title(),
                scenario.documentation(),
                scenario.summary(),
                scenario.services(),
                scenario.edges(),
                scenario.alerts(),
                scenario.severity(),
                scenario.cause(),
                scenario.truth(),
                scenario.status(),
                scenario.evidence().stream()
                        .map(table -> new EvidenceTable(
                                table.action(),
                                table.cells().stream()
                                        .map(cell -> cell.proves().isPresent() ? blank(cell.service(), empty) : cell)
                                        .toList()))
                        .toList(),
                scenario.remedy(),
                scenario.neutral(),
                scenario.mistakes(),
                scenario.resolution(),
                scenario.log(),
                scenario.replies());
    }

    private static EvidenceCell blank(String service, int empty) {
        return new EvidenceCell(
                service, empty, false, false, false, List.of(), Optional.empty(), false, List.of(), Readings.NONE);
    }
}

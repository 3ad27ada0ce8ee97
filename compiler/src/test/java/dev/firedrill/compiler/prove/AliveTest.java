package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which steps of a remedy and which mistakes make a difference. */
final class AliveTest {
    private static final Theorem ALIVE = new Alive();

    private static Proof proof(String environment, String scenario) throws Exception {
        return Worlds.proof(
                ALIVE,
                Worlds.demo(
                        "environment other extends demo { " + environment
                                + " } scenario again = endless-export as other.fix { " + scenario + " }",
                        "other"),
                "again");
    }

    private static void holds(String environment, String scenario) throws Exception {
        Proof proof = proof(environment, scenario);
        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
    }

    private static void fails(String environment, String scenario, String... findings) throws Exception {
        Proof proof = proof(environment, scenario);
        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.statement()).isEqualTo(String.join("; ", findings));
    }

    @Test
    void everyStepAndMistakeOfTheDemoMatters() throws Exception {
        Proof proof = proof("", "");

        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
        assertThat(proof.figures()).containsKeys("rows", "steps", "mistakes");
    }

    @Test
    void stepsThatNoRuleLooksAtMakeNoDifference() throws Exception {
        String blind = "rubric recovery { culprit = 1.0 if answer.service is cause.service | 0.0 }";
        fails(
                blind + " shaping busy { new-service: +0.02  mistake: -0.1 }",
                "",
                "the step `disable_job full_export` makes no difference to any grade or return",
                "the step `restart_service order-service` makes no difference to any grade or return");
        holds(blind + " shaping busy { new-service: +0.02  mistake: -0.1  remedy: +0.05 when queries >= 2 }", "");
    }

    @Test
    void aRemedyThatIsHeldUpToTheLastStepIsNeverDone() throws Exception {
        String waiting = """
                hold remedy until queries >= %d because "look first"
                task fix "Put it right" {
                  steps 4  allow query_logs, remediation, submit_report  answer submit_report
                  shaping busy  rubric recovery  pass 0.2
                }
                """;
        fails(
                waiting.formatted(4),
                "",
                "the step `disable_job full_export` is done in no episode",
                "the step `restart_service order-service` is done in no episode");
        holds(waiting.formatted(3), "");
    }

    @Test
    void aMistakeThatComesAfterTheSameOneIsNeverMade() throws Exception {
        String second = "mistake { restart_service api-gateway %s because \"it is busy\" }"
                + " mistake { restart_service api-gateway before restart_service order-service because \"it is in vain\" }";
        fails(
                "",
                second.formatted(""),
                "the mistake `restart_service api-gateway` is never made, since `restart_service api-gateway` is declared"
                        + " before it and comes first");
        holds("", second.formatted("before disable_job full_export"));
    }

    @Test
    void aMistakeThatNoRuleCountsMakesNoDifference() throws Exception {
        fails(
                "shaping busy { new-service: +0.02  remedy: +0.05 }",
                "",
                "the mistake `restart_service postgres-db` makes no difference, since no rule pays or counts it");
        holds("shaping busy { new-service: +0.02  remedy: +0.05  mistake: -0.01 when queries >= 1 }", "");
    }

    @Test
    void movesThatTheTaskDoesNotOfferAreNotAskedFor() throws Exception {
        Proof proof = Worlds.proof(ALIVE, Worlds.demo("scenario again = endless-export as classify"), "again");

        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void everyPartOfWhatIsShippedIsAlive() throws Exception {
        assertThat(Worlds.shipped(ALIVE))
                .hasSize(21)
                .allSatisfy(
                        (subject, verdict) -> assertThat(verdict).as(subject).isEqualTo(Verdict.PROVED));
    }
}

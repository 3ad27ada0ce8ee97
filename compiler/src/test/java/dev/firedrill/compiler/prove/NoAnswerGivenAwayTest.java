package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What tells an answer before anybody looked for it. */
final class NoAnswerGivenAwayTest {
    private static final Theorem NOTHING_GIVEN_AWAY = new NoAnswerGivenAway();

    @Test
    void aScenarioThatTellsNothingIsProved() throws Exception {
        Proof proof = proof("scenario case-1 = endless-export as fix", "case-1");

        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void theIdOfAScenarioDoesNotNameTheFault() throws Exception {
        assertRefuted(proof("", "stop-export"), "a keyword of the cause `export` is named in the scenario's id");
    }

    @Test
    void theNameOfAnIncidentDoesNotNameTheCause() throws Exception {
        assertRefuted(proof("""
                        incident export-job-runs on small {
                          summary "Orders fail."
                          alert "order-service answers 500" { affects order-service, postgres-db }
                          evidence query_logs { postgres-db "export-job" export-job "full" proves cause  otherwise "-" }
                          cause export-job "an export" keywords "exports"
                          remedy { disable_job full_export }
                          resolution mentions 1 of "exports"
                        }
                        scenario case-1 = export-job-runs as fix
                        """, "case-1"), "the cause `export-job` is named in the incident's name");
    }

    @Test
    void theSummaryDoesNotNameAFlag() throws Exception {
        assertRefuted(
                proof("scenario case-1 = endless-export as fix { summary \"Is full_export on?\" }", "case-1"),
                "an argument of the remedy `full_export` is named in what is seen at reset");
    }

    @Test
    void theSummaryDoesNotNameTheSeverityThatIsAskedFor() throws Exception {
        assertRefuted(
                proof("scenario case-1 = endless-export as classify { summary \"A P1, surely.\" }", "case-1"),
                "the severity `P1` is named in what is seen at reset");
    }

    @Test
    void feedbackDoesNotNameTheSeverity() throws Exception {
        Proof proof = proof("scenario case-1 = endless-export as classify { reply new-query \"surely P1\" }", "case-1");

        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
        assertRefuted(
                proof("scenario case-1 = endless-export as classify { reply new-service \"surely P1\" }", "case-1"),
                "the severity `P1` is named in the feedback to `query_logs`");
    }

    @Test
    void scenariosDoNotComeInTheOrderOfTheirSeverities() throws Exception {
        String scenarios = """
                scenario case-1 = endless-export as classify { severity %s }
                scenario case-2 = endless-export as classify { severity %s }
                scenario case-3 = endless-export as classify { severity %s }
                """;

        assertRefuted(
                proof(String.format(scenarios, "P3", "P2", "P1"), "classify"),
                "the scenarios come in the order of their severities");
    }

    @Test
    void wordsDoNotTellWhatPayDoesNot() throws Exception {
        String suspects = """
                environment guessing extends demo {
                  assessment suspect(service) "name a suspect"
                  event right-suspect when action is suspect and target is cause.service
                  task fix "Find what started it and put it right" {
                    steps 12
                    allow query_logs, remediation, suspect, submit_report
                    answer submit_report
                    shaping busy
                    rubric recovery
                    forbid cause in affected
                  }
                }
                scenario case-1 = endless-export as guessing.fix { %s }
                """;

        Proof told = Worlds.proof(
                NOTHING_GIVEN_AWAY,
                Worlds.demo(String.format(suspects, "reply new-service \"look on\""), "guessing"),
                "case-1");
        assertThat(told.verdict()).as(told.statement()).isEqualTo(Verdict.PROVED);
        assertRefuted(
                Worlds.proof(
                        NOTHING_GIVEN_AWAY,
                        Worlds.demo(String.format(suspects, "reply right-suspect \"look no further\""), "guessing"),
                        "case-1"),
                "and what they pay does not");
    }

    @Test
    void onlyTheOrderOfThreeAlertsTellsAnythingOfWhatIsShipped() throws Exception {
        assertThat(Worlds.shipped(NOTHING_GIVEN_AWAY))
                .hasSize(30)
                .allSatisfy((subject, verdict) -> assertThat(verdict)
                        .as(subject)
                        .isEqualTo(subject.equals("alert_classification") ? Verdict.REFUTED : Verdict.PROVED));
    }

    private static Proof proof(String text, String subject) throws Exception {
        return Worlds.proof(NOTHING_GIVEN_AWAY, Worlds.demo(text), subject);
    }

    private static void assertRefuted(Proof proof, String statement) {
        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.statement()).contains(statement);
        assertThat(proof.traces()).isNotEmpty();
    }
}

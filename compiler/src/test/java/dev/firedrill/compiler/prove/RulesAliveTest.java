package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which rules of shaping and grading matter. */
final class RulesAliveTest {
    private static final Theorem ALIVE = new RulesAlive();

    private static Proof proof(String rules, String task) throws Exception {
        return Worlds.proof(
                ALIVE,
                Worlds.demo(
                        "environment other extends demo { " + rules
                                + " } scenario one = endless-export as other.classify"
                                + " scenario two = endless-export as other.fix",
                        "other"),
                task);
    }

    private static void holds(String rules) throws Exception {
        Proof proof = proof(rules, "fix");
        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
        assertThat(proof.scenario()).isEmpty();
    }

    private static void fails(String rules, String finding) throws Exception {
        Proof proof = proof(rules, "fix");
        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.statement()).isEqualTo(finding);
    }

    @Test
    void theRulesOfTheDemoMatter() throws Exception {
        holds("");
    }

    @Test
    void aRuleForAnEventThatNeverHappensPaysNothing() throws Exception {
        fails(
                "event luck when queries is 1 and count(query_logs) is 3  shaping busy { remedy: +0.1 mistake: -0.1 luck: 0.2 }",
                "the rule for `luck` of `busy` never pays anything, since it never happens");
        holds(
                "event luck when queries is 3 and count(query_logs) is 3 shaping busy { remedy: +0.1 mistake: -0.1 luck: 0.2 }");
    }

    @Test
    void aRuleMayPayNothingWheneverItsEventHappens() throws Exception {
        fails(
                "shaping busy { remedy: +0.1  mistake: -0.1  timeout: -0.1 * (steps_allowed - steps) }",
                "the rule for `timeout` of `busy` never pays anything");
        holds("shaping busy { remedy: +0.1  mistake: -0.1  timeout: -0.1 * steps }");
    }

    @Test
    void aConditionThatHoldsWheneverItsEventHappensSaysNothing() throws Exception {
        fails(
                "shaping busy { remedy: +0.1  mistake: -0.1  timeout: -0.1 when steps >= 12 }",
                "the condition of the rule for `timeout` holds whenever it happens");
        holds("shaping busy { remedy: +0.1  mistake: -0.1  timeout: -0.1 when queries >= 2 }");
    }

    @Test
    void aRequirementHasToHoldAndToFail() throws Exception {
        String rubric = "rubric recovery { require %s  culprit = 1.0 if answer.service is cause.service | 0.0 }";
        fails(
                rubric.formatted("queries + mistakes >= 13"),
                "the requirement of `recovery` never holds; " + "`culprit` of `recovery` is the same in every ending");
        fails(rubric.formatted("steps <= 12"), "the requirement of `recovery` never fails");
        holds(rubric.formatted("steps <= 11"));
    }

    @Test
    void aComponentHasToBeWorthSomethingElseAtTimes() throws Exception {
        String rubric = "rubric recovery { culprit = 0.9 if answer.service is cause.service | 0.0  rest = %s }";
        fails(rubric.formatted("0.1 if steps <= 12 | 0.0"), "`rest` of `recovery` is the same in every ending");
        holds(rubric.formatted("0.1 if steps <= 11 | 0.0"));
    }

    @Test
    void aSharedRuleHasToMatterInOneOfItsTasks() throws Exception {
        String world = """
                environment other extends demo {
                  task mend "Put it right, and soon" {
                    steps 5 allow query_logs, remediation, submit_report answer submit_report
                    shaping busy rubric recovery pass 0.8
                  }
                  shaping busy { remedy: +0.1 mistake: -0.1 timeout: -0.1 when steps is %d }
                }
                scenario two = endless-export as other.fix
                scenario three = endless-export as other.mend
                """;
        Proof inTheFirst = Worlds.proof(ALIVE, Worlds.demo(world.formatted(12), "other"), "mend");
        Proof inNone = Worlds.proof(ALIVE, Worlds.demo(world.formatted(7), "other"), "mend");
        var environment = Worlds.demo(world.formatted(12), "other");
        var first = TaskGame.of(environment.task("fix").orElseThrow(), environment, Limits.DEFAULT);

        assertThat(inTheFirst.verdict()).as(inTheFirst.statement()).isEqualTo(Verdict.PROVED);
        assertThat(inNone.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(inNone.statement()).isEqualTo("the rule for `timeout` of `busy` never pays anything");
        assertThat(ALIVE.prove(first)).isEmpty();
    }

    @Test
    void aProofDependsOnTheScenariosOfEveryTaskThatSharesARule() throws Exception {
        var environment = Worlds.demo("""
                environment other extends demo {
                  task fix "Put it right" {
                    steps 12 allow query_logs, remediation, submit_report answer submit_report
                    shaping calm rubric recovery pass 0.8
                  }
                }
                scenario one = endless-export as other.classify
                scenario two = endless-export as other.fix
                """, "other");
        var game = TaskGame.of(environment.task("fix").orElseThrow(), environment, Limits.DEFAULT);

        assertThat(ALIVE.dependsOn(game)).extracting(scenario -> scenario.id()).containsExactlyInAnyOrder("one", "two");
    }
}

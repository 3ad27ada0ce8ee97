package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which texts somebody can come to see. */
final class TextsAliveTest {
    private static final Theorem ALIVE = new Alive();

    @Test
    void everyRowIsReadAndEveryReplyTold() throws Exception {
        Proof proof = Worlds.proof(ALIVE, Worlds.demo("""
                scenario talking = endless-export as fix {
                  reply mistake "that helps nobody"
                  reply timeout "too late"
                  reply right-submission "noted"
                }
                """), "talking");

        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void aRowAboutAServiceThatNothingNamesIsNeverRead() throws Exception {
        Proof proof = Worlds.proof(ALIVE, Worlds.demo("""
                environment silent extends demo {
                  diagnostic query_logs(service: exact service) "recent log lines"
                  observation { summary = incident.summary  text }
                  state { done }
                }
                scenario mute = endless-export as silent.fix {
                  summary "Ask order-service."
                }
                """, "silent"), "mute");

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.statement()).isEqualTo("query_logs api-gateway cannot be read, since nothing names it");
    }

    @Test
    void aReplyThatWasNeverToldIsNotSaidToBeAlive() throws Exception {
        Proof proof = Worlds.proof(ALIVE, Worlds.demo("""
                environment patient extends demo {
                  event patience when queries is 5 and count(query_logs) is 1
                }
                scenario waiting = endless-export as patient.fix { reply patience "well done" }
                """, "patient"), "waiting");

        assertThat(proof.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(proof.statement()).isEqualTo("no episode was found in which the reply to patience is told");
    }
}

package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.BundleException;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The oracle agrees with figures that were worked out by hand. */
class BruteForceTest {
    private static final String WORLD = """
            package tiny

            topology pair { service a, b }

            """;

    private static final String JUDGED = """
            environment desk "Judge it" {
              severity S1 "grave"
              severity S2 "slight"
              diagnostic look(service: exact service) "what there is to see"
              submission judge(severity) "how bad it is"
              task judging "Judge" { steps 3  allow look, judge  answer judge  shaping looking  rubric judged  pass 1.0 }
              shaping looking { new-service: +0.1  repeat-query: -0.1  timeout: -0.5 }
              rubric judged { right = 1.0 if answer.severity is severity | 0.5 if distance(answer.severity, severity) is 1 | 0.0 }
            }
            incident broken on pair "Something broke" {
              summary "Say how bad it is."
              alert "Something is wrong" { affects a }
              severity S1
              evidence look { a "it is bad; see b" proves severity  b "nothing" }
            }
            scenario ONE = broken as judging
            scenario TWO = broken as judging { severity S2 }
            """;

    private static final String REPAIRED = """
            environment desk "Repair it" {
              remediation fix(service) "put it right"
              submission finish(summary: text) "what was done"
              task repairing "Repair" { steps 3  allow fix, finish  answer finish  rubric repaired  pass 0.75 }
              rubric repaired {
                in_order = 0.5 * remedy_in_order / remedy_steps if remedy_steps > 0 | 0.0
                words    = 0.5 if answer.summary mentions resolution | 0.0
                total    = clamp(in_order + words - 0.25 * min(mistakes, 2), 0, 1)
              }
            }
            incident broken on pair "Both broke" {
              summary "Put it right."
              alert "Both are down" { affects a, b }
              remedy { fix a => "done"  fix b => "done" }
              mistake { fix b before fix a because "it needs a" }
              resolution mentions 2 of "memory", "out of memory", "disk"
            }
            scenario ONE = broken as repairing
            """;

    private static Environment environment(String text) throws BundleException {
        var compilation = Compiler.compile(SourceSet.of(new SourceFile("tiny.incident", WORLD + text)));
        assertThat(compilation.bundles()).as("%s", compilation.diagnostics()).hasSize(1);
        return Environment.of(compilation.bundles().get(0));
    }

    private static BigFraction hundredths(int number) {
        return BigFraction.of(number, 100);
    }

    @Test
    void judgesAsByHand() throws BundleException {
        var environment = environment(JUDGED);
        var game = BruteForce.of(environment.scenarios().get(0));
        assertThat(game.stepsTo(hundredths(100))).hasValue(1);
        assertThat(game.grades()).containsOnlyKeys(hundredths(0), hundredths(50), hundredths(100));
        // Both services, then the right answer; or one service three times, and no answer.
        assertThat(game.greatestReturn()).isEqualTo(hundredths(120));
        assertThat(game.leastReturn()).isEqualTo(hundredths(-60));
        assertThat(game.greatestReturnAtTheTop()).isEqualTo(hundredths(120));
        assertThat(game.greatestReturnBelowTheTop()).contains(hundredths(70));
        // Always the same severity: right once, one level off once.
        assertThat(OpenLoop.best(environment.tasks().get(0))).isEqualTo(hundredths(75));
    }

    @Test
    void repairsAsByHand() throws BundleException {
        var environment = environment(REPAIRED);
        var game = BruteForce.of(environment.scenarios().get(0));
        // One step in order and two keywords, of which one holds the other.
        assertThat(game.stepsTo(hundredths(75))).hasValue(2);
        assertThat(game.stepsTo(hundredths(100))).hasValue(3);
        assertThat(game.leastGrade()).isEqualTo(hundredths(0));
        assertThat(game.greatestGrade()).isEqualTo(hundredths(100));
        // Two steps of the remedy and no words, one and all words, a mistake and all words, and so on.
        assertThat(game.grades())
                .containsOnlyKeys(hundredths(0), hundredths(25), hundredths(50), hundredths(75), hundredths(100));
        assertThat(game.greatestReturn()).isEqualTo(hundredths(100));
        assertThat(game.greatestReturnBelowTheTop()).contains(hundredths(75));
        assertThat(OpenLoop.best(environment.tasks().get(0))).isEqualTo(hundredths(100));
    }
}

package dev.firedrill.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.bounds.Bound;
import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.bounds.Ranges;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.rules.Use;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions can be worth in a task of 10 steps and 60 seconds on a scale of three severities. */
class RangesTest {
    private static final String ENVIRONMENT = """
            environment lab {
              severity P1
              severity P2
              severity P3
              diagnostic ask(service)
              submission say(severity, count: integer?)
              task judge { steps 10  time 1m  allow ask, say  answer say  rubric marks }
              rubric marks { x = %s }
            }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0.5 + 0.25                                              ; 3/4 .. 3/4
            steps                                                   ; 1 .. 10
            queries                                                 ; 0 .. 10
            remedy_steps                                            ; 0 .. ~
            time_budget                                             ; 60 .. 60
            time_remaining / time_budget                            ; 0 .. 1
            distance(answer.severity, severity)                     ; 0 .. 3
            answer.count                                            ; ~ .. ~
            clamp(answer.count, 0, 1)                               ; 0 .. 1
            -min(0.15, 0.05 * mistakes)                             ; -3/20 .. 0
            services_queried / queries                              ; 0 .. 1
            0.4 * services_queried / queries                        ; 0 .. 2/5
            (0.4 / queries) * services_queried if queries > 0 | 0.0 ; 0 .. 2/5
            remedy_done / max(1, remedy_steps)                      ; 0 .. 1
            (remedy_steps - remedy_done) / remedy_steps             ; 0 .. 1
            remedy_in_order / remedy_steps                          ; 0 .. 1
            services_queried / (queries + mistakes)                 ; 0 .. 1
            1 - steps / steps_allowed                               ; 0 .. 9/10
            1.0 / queries if queries > 0 | 0.0                      ; 0 .. 1
            queries if queries > 2 and queries < 5 | 3              ; 3 .. 4
            queries if not queries <= 2 | 9                         ; 3 .. 10
            queries if queries is 4 | 0                             ; 0 .. 4
            2 if queries >= 0 | 100                                 ; 2 .. 2
            0.1 if queries > 3 | 0.2 if queries > 5 | 0.3           ; 1/10 .. 3/10
            0.5 if queries > 20 | 0.25                              ; 1/4 .. 1/4
            round(time_remaining / 7, 1)                            ; 0 .. 43/5
            max(steps, 5) - min(steps, 5)                           ; 0 .. 9
            count(ask) / steps                                      ; 0 .. 1
            mentioned("a", "b")                                     ; 0 .. ~
            """)
    void boundsExpressions(String expression, String range) {
        assertThat(shown(range(expression))).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({"50", "400"})
    void longExpressionsAreBoundedQuickly(int length) {
        String sum = "queries" + " - 1".repeat(length - 1);
        String product = "services_queried" + " / queries".repeat(length - 1);
        String choice = "0.5 if queries > 1 | ".repeat(length / 4) + "0.0";

        assertThat(shown(range(sum))).endsWith(" .. " + (10 - length + 1));
        assertThat(range(product).low()).isEqualTo(Bound.ZERO);
        assertThat(shown(range(choice))).isEqualTo("0 .. 1/2");
    }

    private static Interval range(String expression) {
        var file = new SourceFile("lab.incident", String.format(ENVIRONMENT, expression));
        List<EnvironmentModel> environments =
                Compiler.compile(SourceSet.of(file)).model().environments();
        assertThat(environments).hasSize(1);
        EnvironmentModel lab = environments.get(0);
        var rubric = lab.rubrics().values().iterator().next();
        assertThat(rubric.components()).as("what `%s` binds to", expression).hasSize(1);
        var rule = rubric.components().values().iterator().next();
        return Ranges.of(
                rule.expression(), Known.in(Situations.of(lab, lab.tasks().values(), Use.RUBRIC)));
    }

    private static String shown(Interval interval) {
        return List.of(interval.low(), interval.high()).stream()
                .map(bound -> bound.finite() ? shown(bound.number()) : "~")
                .collect(Collectors.joining(" .. "));
    }

    private static String shown(BigFraction number) {
        return number.getDenominator().bitLength() == 1
                ? number.getNumerator().toString()
                : number.getNumerator() + "/" + number.getDenominator();
    }
}

package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.compiler.prove.Limits;
import dev.firedrill.compiler.prove.Proof;
import dev.firedrill.compiler.prove.Prover;
import dev.firedrill.compiler.prove.Trace;
import dev.firedrill.compiler.prove.Verdict;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.bundle.BundleException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What the prover finds out about policies that do not look, and about rewards that tell. */
class GamingTest {
    private static final Map<String, Played> SHIPPED = new HashMap<>();

    /** An environment and what was proved about it. */
    private record Played(Environment environment, List<Proof> proofs) {
        Proof of(Claim claim, String task) {
            return proofs.stream()
                    .filter(proof -> proof.claim() == claim && proof.task().equals(task))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Three scenarios of different severities and causes, under the rules that the test adds. */
    private static Played small(String rules) throws BundleException {
        String source = """
                package small

                environment desk {
                  severity HIGH
                  severity MIDDLE
                  severity LOW
                  diagnostic look(service) "figures"
                  remediation restart(service) "restart"
                  submission judge(severity, service?, words: text?) "how grave it is"
                %s
                  task judging { steps 3 allow diagnostic, remediation, judge answer judge shaping pay rubric judged }
                }

                topology shop { service web service till database stock web -> till critical till -> stock critical }

                incident down on shop "It is down" {
                  summary "It is down."
                  alert "down" { affects web }
                  severity HIGH
                  evidence look { otherwise "normal" proves severity }
                  cause web "broken" keywords "broken"
                  remedy { restart web => "up" }
                }
                scenario ONE = down as judging
                scenario TWO = down as judging {
                  severity MIDDLE  cause till "jammed" keywords "jammed"
                  drop remedy restart web  remedy { restart till => "up" }
                }
                scenario THREE = down as judging {
                  severity LOW  cause stock "full" keywords "full"
                  drop remedy restart web  remedy { restart stock => "up" }
                }
                """.formatted(rules);
        var compilation = Compiler.compile(new SourceSet(List.of(new SourceFile("small.incident", source))));
        assertThat(compilation.bundles()).as("%s", compilation.diagnostics()).hasSize(1);
        var environment = Environment.of(compilation.bundles().get(0));
        return new Played(environment, Prover.prove(environment, Limits.DEFAULT, task -> {}));
    }

    private static Played shipped(String name) throws IOException, BundleException {
        Optional<Played> known = Optional.ofNullable(SHIPPED.get(name));
        if (known.isPresent()) {
            return known.get();
        }
        var environment = Environment.of(ShippedSources.bundle(ShippedSources.compiled(), name));
        var played = new Played(environment, Prover.prove(environment, Limits.DEFAULT, task -> {}));
        SHIPPED.put(name, played);
        return played;
    }

    private static BigFraction figure(Proof proof, String name) {
        return Optional.ofNullable(proof.figures().get(name)).orElseThrow();
    }

    /** Plays every trace again and holds it to what it says; tells the mean grade of those of that name. */
    private static BigFraction replayed(Played played, Proof proof, String name) {
        BigFraction sum = BigFraction.ZERO;
        int count = 0;
        for (Trace trace : proof.traces()) {
            var scenario = played.environment().scenario(trace.scenario()).orElseThrow();
            Position position = Position.start(scenario);
            for (var move : trace.moves()) {
                position = position.after(scenario.move(move));
            }
            assertThat(position.grade().map(grade -> grade.total())).isEqualTo(trace.grade());
            if (trace.name().equals(name)) {
                sum = sum.add(trace.grade().orElseThrow());
                count++;
            }
        }
        return sum.divide(count);
    }

    @Test
    void aConstantAnswerWinsWhereNearMissesArePaid() throws BundleException {
        var played = small("""
                  shaping pay { new-service: +0.01 }
                  rubric judged { near = 1.0 if answer.severity is severity | 0.5 if distance(answer.severity, severity) is 1 | 0.0 }
                """);
        var proof = played.of(Claim.NOT_GAMEABLE, "judging");

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(figure(proof, "best list")).isEqualTo(BigFraction.of(2, 3));
        assertThat(figure(proof, "no list above")).isEqualTo(BigFraction.of(2, 3));
        assertThat(replayed(played, proof, "best list")).isEqualTo(BigFraction.of(2, 3));
    }

    @Test
    void anExactAnswerIsNoMoreThanAGuess() throws BundleException {
        var proof = small("""
                  shaping pay { new-service: +0.01 }
                  rubric judged { exact = 1.0 if answer.severity is severity | 0.0 }
                """).of(Claim.NOT_GAMEABLE, "judging");

        assertThat(proof.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(figure(proof, "best list")).isEqualTo(BigFraction.of(1, 3));
        assertThat(figure(proof, "best list with a wrong answer everywhere")).isEqualTo(BigFraction.ZERO);
        assertThat(figure(proof, "best list by the observation at reset")).isGreaterThanOrEqualTo(BigFraction.of(1, 3));
    }

    @Test
    void wordsThatAreCountedWithoutTheKeyAreStuffed() throws BundleException {
        String words =
                "words = 0.6 if answer.words mentions cause | 0.0  fixed = 0.4 * remedy_done / remedy_steps if remedy_steps > 0 | 0.0";
        var loose = small("  shaping pay { new-service: +0.01 }\n  rubric judged { " + words + " }\n");
        var gated = small(
                "  shaping pay { new-service: +0.01 }\n  rubric judged { require answer.service is cause.service  "
                        + words + " }\n");

        var proof = loose.of(Claim.NOT_GAMEABLE, "judging");
        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        // Two of the three remedies fit into the budget beside the answer.
        assertThat(figure(proof, "best list")).isEqualTo(BigFraction.of(13, 15));
        assertThat(replayed(loose, proof, "best list")).isEqualTo(BigFraction.of(13, 15));
        assertThat(gated.of(Claim.NOT_GAMEABLE, "judging").verdict()).isEqualTo(Verdict.PROVED);
        assertThat(figure(gated.of(Claim.NOT_GAMEABLE, "judging"), "best list")).isEqualTo(BigFraction.of(1, 3));
    }

    @Test
    void aRewardForTheRemedyTellsTheAnswer() throws BundleException {
        String rubric = "rubric judged { exact = 1.0 if answer.severity is severity | 0.0 }\n";
        var paid = small("  shaping pay { remedy: +0.05 }\n  " + rubric).of(Claim.REWARD_TELLS_NOTHING, "judging");
        var unpaid =
                small("  shaping pay { new-service: +0.05 }\n  " + rubric).of(Claim.REWARD_TELLS_NOTHING, "judging");

        assertThat(paid.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(figure(paid, "probes")).isEqualTo(BigFraction.of(2));
        assertThat(paid.traces()).hasSize(3);
        assertThat(unpaid.verdict()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void theDocumentedRulesAreWonWithoutLooking() throws IOException, BundleException {
        var played = shipped("cloud-incident-response");
        var best = Map.of(
                "alert_classification", BigFraction.of(2, 3),
                "root_cause_analysis", BigFraction.of(2, 5),
                "remediation_planning", BigFraction.of(20, 21));
        best.forEach((task, mean) -> {
            var proof = played.of(Claim.NOT_GAMEABLE, task);
            assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
            assertThat(figure(proof, "best list")).isEqualTo(mean);
            assertThat(figure(proof, "no list above")).isEqualTo(mean);
            assertThat(replayed(played, proof, "best list")).isEqualTo(mean);
        });
        assertThat(figure(played.of(Claim.NOT_GAMEABLE, "remediation_planning"), "the remedy, backwards"))
                .isEqualTo(BigFraction.ONE);
    }

    @Test
    void theDocumentedRewardsTell() throws IOException, BundleException {
        var played = shipped("cloud-incident-response");

        assertThat(played.of(Claim.REWARD_TELLS_NOTHING, "alert_classification").verdict())
                .isEqualTo(Verdict.PROVED);
        assertThat(figure(played.of(Claim.REWARD_TELLS_NOTHING, "root_cause_analysis"), "probes"))
                .isEqualTo(BigFraction.of(2));
        assertThat(figure(played.of(Claim.REWARD_TELLS_NOTHING, "remediation_planning"), "probes"))
                .isEqualTo(BigFraction.ONE);
    }

    @Test
    void theHardenedEnvironmentIsNotWonWithoutLooking() throws IOException, BundleException {
        var played = shipped("cloud-incident-response-hardened");

        assertThat(played.environment().rules().publicRewards()).isTrue();
        assertThat(played.proofs())
                .filteredOn(proof -> proof.claim() == Claim.NOT_GAMEABLE || proof.claim() == Claim.REWARD_TELLS_NOTHING)
                .hasSize(6)
                .allSatisfy(proof ->
                        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED));
        assertThat(figure(played.of(Claim.NOT_GAMEABLE, "hardened_alert_classification"), "best list"))
                .isEqualTo(BigFraction.of(53, 150));
        assertThat(figure(played.of(Claim.NOT_GAMEABLE, "hardened_remediation_planning"), "best list"))
                .isEqualTo(BigFraction.of(1, 3));
    }
}

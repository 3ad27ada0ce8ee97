package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.bundle.BundleWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What proofs say that they do not cover. */
final class OutsideTest {
    private static final String WORLD = """
            environment judged extends demo {
              truth field replicas: number
              drop task classify drop task fix
              %s
              submission finish(service, replicas: integer, reason: text, words: text)  "what started it, and why"
              task judge "Say what started it" {
                steps 4
                allow query_logs, finish
                answer finish
                shaping calm
                rubric opinion
                pass 0.5
              }
              rubric opinion {
                culprit = 0.5 if answer.service is cause.service | 0.0
                rest    = %s
              }
            }
            scenario opinions = endless-export as judged.judge { truth replicas 3 }
            """;

    private static TaskGame game(String rest) throws IOException, BundleException {
        return game("", rest);
    }

    private static TaskGame game(String event, String rest) throws IOException, BundleException {
        Environment environment = Worlds.demo(WORLD.formatted(event, rest), "judged");
        Task task = Worlds.scenario(environment, "opinions").task();
        return TaskGame.of(task, environment, Limits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0.1 if answer.reason mentions cause and answer.words mentions 2 of resolution | 0.0
            0.1 if answer.reason mentions "rollback" or given(answer.words) | 0.0
            0.1 if answer.reason is answer.service or answer.reason is answer.words | 0.0
            0.1 if answer.replicas is truth.replicas | 0.05 if answer.replicas > 2 | 0.0
            0.1 if (answer.replicas if given(answer.replicas) | 1) >= 2 | 0.0
            """)
    void keywordsAndFixedValuesAreTriedInEveryWay(String rest) throws Exception {
        assertThat(Outside.of(game(rest))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0.1 if answer.replicas + 1 > 2 | 0.0                                   ; number `finish.replicas`
            min(0.1, max(0, answer.replicas))                                      ; number `finish.replicas`
            0.1 if answer.replicas is queries | 0.0                                ; number `finish.replicas`
            """)
    void whateverElseRulesMakeOfTextsAndNumbersIsOutside(String rest, String said) throws Exception {
        assertThat(Outside.of(game(rest))).singleElement().asString().contains(said);
    }

    @Test
    void aTextBesideWhatChangesIsOutside() throws Exception {
        TaskGame game = game("event echo when move.reason is target", "0.1 if count(echo) > 0 | 0.0");

        assertThat(Outside.of(game))
                .containsExactly(
                        "what `finish.reason` says beyond its keywords and the words that it is compared with");
    }

    /** The language has no words for it, and a bundle may say it all the same. */
    @Test
    void aTextThatIsLookedForInAnotherIsOutside() throws Exception {
        Bundle bundle =
                Worlds.bundle(WORLD.formatted("", "0.1 if answer.reason mentions \"rollback\" | 0.0"), "judged");
        String written = new String(BundleWriter.write(bundle), StandardCharsets.UTF_8)
                .replace("{\"word\":\"rollback\"}", "[\"answer\",{\"word\":\"words\"}]");
        Environment changed = Environment.of(BundleReader.read(written.getBytes(StandardCharsets.UTF_8)));
        Task task = Worlds.scenario(changed, "opinions").task();

        assertThat(Outside.of(TaskGame.of(task, changed, Limits.DEFAULT)))
                .containsExactly("`finish.words` where it is itself looked for in a text");
    }

    @Test
    void claimsAboutEveryEpisodeSaySo() throws Exception {
        TaskGame game = game("min(0.1, max(0, answer.replicas))");

        assertThat(Prover.decide(new Solvable(), game))
                .allSatisfy(proof -> assertThat(proof.outside()).isEqualTo(Outside.of(game)));
        assertThat(Prover.decide(new NoAnswerGivenAway(), game))
                .allSatisfy(proof -> assertThat(proof.outside()).isEmpty());
        Proof proof = Prover.decide(new Solvable(), game).get(0);
        assertThat(Certificates.certificate(proof, "sha256:0").outside()).isEqualTo(Outside.of(game));
    }

    @Test
    void numbersAreTriedAtBesideAndBetweenThoseInTheRules() throws Exception {
        var scenario = game("0.1 if answer.replicas > 1.5 and answer.replicas < 2.5 | 0.0")
                .scenarios()
                .get(0);

        assertThat(Alphabet.answers(scenario))
                .extracting(request -> request.parameters().containsKey("replicas")
                        ? request.parameters().get("replicas").asString()
                        : "none")
                .contains("none", "1", "2", "3")
                .doesNotContain("1.5");
    }

    @Test
    void nothingIsOutsideInWhatIsShipped() throws Exception {
        for (Bundle bundle : ShippedSources.compiled().bundles()) {
            Environment environment = Environment.of(bundle);
            assertThat(environment.tasks())
                    .extracting(task -> Outside.of(TaskGame.of(task, environment, Limits.DEFAULT)))
                    .containsOnly(List.of());
        }
    }
}

package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two shipped systems under the rules that the code they follow has in truth: loose ones, and all of them refuted. */
final class LooseRulesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "loose");

    private static Environment cloud;
    private static Environment response;

    @BeforeAll
    static void compileBoth() throws Exception {
        List<SourceFile> sources = new ArrayList<>(ShippedSources.read().files());
        for (String file : List.of("cloud.incident", "response.incident")) {
            sources.add(new SourceFile(file, Files.readString(FOLDER.resolve(file))));
        }
        var compilation = Compiler.compile(new SourceSet(sources));
        cloud = Worlds.environment(compilation, "cloud-loose");
        response = Worlds.environment(compilation, "response-loose");
    }

    @Test
    void eightTenthsAreEarnedWithoutReading() {
        Map<String, BigFraction> worth = Map.of(
                "alert_classification", BigFraction.of(199, 300), // always P2: one hit at 0.99, two neighbours at 0.5
                "root_cause_analysis",
                        BigFraction.of(99, 100), // a letter that is in every name, one query, every keyword
                "remediation_planning", BigFraction.of(167, 210)); // four queries and ten of the sixteen moves
        BigFraction sum = BigFraction.ZERO;
        for (var task : worth.entrySet()) {
            Proof proof = prove(new NotGameable(), cloud, task.getKey()).get(0);

            assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.REFUTED);
            BigFraction best = replayed(proof, "best list");
            assertThat(proof.figures()).containsEntry("best list", best);
            assertThat(best).isGreaterThanOrEqualTo(task.getValue());
            sum = sum.add(best);
        }
        // Three scenarios each, so that the mean of the tasks is that of the nine.
        assertThat(sum.divide(worth.size())).isGreaterThanOrEqualTo(BigFraction.of(4, 5));
    }

    /** The mean grade of the traces of that name, played again. */
    private static BigFraction replayed(Proof proof, String name) {
        List<BigFraction> grades = proof.traces().stream()
                .filter(trace -> trace.name().equals(name))
                .map(trace -> end(cloud, trace.scenario(), trace.moves()))
                .map(end -> end.grade().orElseThrow().total())
                .toList();
        assertThat(grades).hasSize(3);
        return grades.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(grades.size());
    }

    private static Position end(Environment environment, String scenario, List<ActionRequest> moves) {
        var played = Worlds.scenario(environment, scenario);
        Position position = Position.start(played);
        for (ActionRequest move : moves) {
            position = position.after(played.move(move));
        }
        return position;
    }

    /** What a theorem finds out about one task and its scenarios. */
    private static List<Proof> prove(Theorem theorem, Environment environment, String task) {
        return environment.tasks().stream()
                .filter(each -> each.id().equals(task))
                .flatMap(each -> theorem.prove(TaskGame.of(each, environment, Limits.DEFAULT)).stream())
                .toList();
    }

    @Test
    void nobodyGetsMoreThanNineTenthsForARemedy() {
        assertThat(prove(new GradedSoundly(), cloud, "remediation_planning"))
                .hasSize(3)
                .allSatisfy(proof -> {
                    assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.REFUTED);
                    assertThat(proof.statement()).contains("nobody can reach 1");
                    assertThat(proof.figures()).containsEntry("greatest grade", BigFraction.of(9, 10));
                });
    }

    @Test
    void moreIsPaidThanIsPromised() {
        Proof proof = prove(new Aligned(), response, "single_service_down").get(0);

        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.figures()).containsEntry("promised", BigFraction.ONE);
        // Eight queries at 0.02 before the diagnosis at 0.40 and the fix, which pays it again, at 1.00.
        assertThat(proof.figures()).containsEntry("greatest sum of rewards", BigFraction.of(156, 100));
        assertThat(proof.statement()).contains("pay for nothing");
    }

    @Test
    void aDiagnosisAndAFixByPiecesOfNamesPayOneAndFourTenths() {
        Map<String, List<String>> words = Map.of(
                "single-service-down", List.of("payment", "heap", "restart"),
                "cascading-failure", List.of("postgres", "db", "config"),
                "memory-leak", List.of("analytics", "ram", "bounce"));
        words.forEach((scenario, said) -> {
            Position end = end(
                    response,
                    scenario,
                    List.of(
                            ActionRequest.of("diagnose", Map.of("suspect", said.get(0), "context", said.get(1))),
                            ActionRequest.of("fix", Map.of("service", said.get(0), "context", said.get(2)))));

            assertThat(end.done()).isTrue();
            assertThat(end.sum()).isEqualTo(BigFraction.of(14, 10));
            assertThat(end.cumulative()).isEqualTo(BigFraction.ONE);
        });
    }
}

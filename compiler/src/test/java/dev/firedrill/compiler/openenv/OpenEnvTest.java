package dev.firedrill.compiler.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Decoded;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.expression.Numbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is written for OpenEnv's validation: of a small world as a whole, and of quick tasks that are shipped. */
final class OpenEnvTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "openenv", "demo.txt");
    private static final Path DEMO =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident");
    private static final Set<String> QUICK = Set.of("AC-001", "AC-002", "AC-003", "HAC-001", "HAC-002", "HAC-003");

    private static final List<Bundle> PROVED = new ArrayList<>();

    @BeforeAll
    static void proveWhatIsQuick() throws IOException {
        PROVED.addAll(demo().prove(ProofRequest.ALL).bundles());
        PROVED.addAll(ShippedSources.compiled().prove(ProofRequest.ALL, QUICK).bundles());
    }

    private static Compilation demo() throws IOException {
        return Compiler.compile(SourceSet.of(new SourceFile("demo.incident", Files.readString(DEMO))));
    }

    @Test
    void aSmallWorldGivesTheseFiles() throws IOException {
        String written = OpenEnv.files(PROVED.get(0)).entrySet().stream()
                .map(file -> "== " + file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining());
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, written);
        }
        assertThat(written).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyEpisodeIsWorthWhatItSaysAndPaysWithinTheRange() throws BundleException {
        int played = 0;
        for (Bundle bundle : PROVED) {
            SortedMap<String, String> files = OpenEnv.files(bundle);
            Environment environment = Environment.of(bundle);
            JsonNode range = read(files, "validation.json").at("/validation/reward/range");
            for (String path : files.keySet()) {
                if (path.startsWith(Oracle.FOLDER) || path.startsWith(Canaries.FOLDER)) {
                    JsonNode file = read(files, path);
                    assertThat(file.at("/expect/rewards"))
                            .as(path)
                            .allSatisfy(reward -> assertThat(reward.decimalValue())
                                    .isBetween(
                                            range.get(0).decimalValue(),
                                            range.get(1).decimalValue()));
                    assertThat(replayed(environment, file)).as(path).isEqualTo(file.required("expect"));
                    played++;
                }
            }
        }
        assertThat(played).isGreaterThan(40);
    }

    @Test
    void aPolicyIsWorthTheMeanOfItsEpisodes() throws BundleException {
        for (Bundle bundle : PROVED) {
            Environment environment = Environment.of(bundle);
            Map<String, List<BigFraction>> results = new HashMap<>();
            var worth = Json.MAPPER.createObjectNode();
            for (JsonNode file : canaries(OpenEnv.files(bundle))) {
                String policy = file.required("task").stringValue() + ", "
                        + file.required("policy").stringValue();
                Position end = played(environment, file);
                results.computeIfAbsent(policy, fresh -> new ArrayList<>())
                        .add(end.grade().map(grade -> grade.total()).orElse(BigFraction.ZERO));
                worth.set(policy, file.required("worth"));
            }
            results.forEach((policy, grades) -> assertThat(
                            worth.required(policy).decimalValue())
                    .as(policy)
                    .isEqualByComparingTo(Numbers.score(grades.stream()
                            .reduce(BigFraction.ZERO, BigFraction::add)
                            .divide(grades.size()))));
        }
    }

    @Test
    void canariesStayAtTheBoundWhereItIsProvedAndAreExploitsWhereItIsNot() {
        Map<String, BigDecimal> most = new HashMap<>();
        for (Bundle bundle : PROVED) {
            for (JsonNode file : canaries(OpenEnv.files(bundle))) {
                BigDecimal above = file.required("worth")
                        .decimalValue()
                        .subtract(file.required("bound").decimalValue());
                most.merge(
                        file.required("task").stringValue() + " is "
                                + file.required("not_gameable").stringValue(),
                        above,
                        BigDecimal::max);
            }
        }
        assertThat(most.keySet())
                .containsExactlyInAnyOrder(
                        "classify is proved",
                        "fix is proved",
                        "alert_classification is refuted",
                        "hardened_alert_classification is proved");
        most.forEach((task, above) ->
                assertThat(above.signum() > 0).as(task + ": " + above).isEqualTo(task.endsWith("refuted")));
    }

    @Test
    void whatWasNotProvedIsLeftOutWithAReason() throws IOException {
        Bundle unproved = demo().bundles().get(0);
        SortedMap<String, String> files = OpenEnv.files(unproved);

        assertThat(files.keySet()).containsExactly("rubric.json", "tasks.json", "validation.json");
        JsonNode validation = read(files, "validation.json");
        assertThat(validation.at("/validation/reward").propertyNames()).containsExactly("range", "floor_margin");
        assertThat(validation.required("left_out"))
                .extracting(each -> each.required("field").stringValue())
                .containsExactly("reward.oracle_tolerance", "capabilities.canaries", "capabilities.oracle");
        assertThat(read(files, "tasks.json").at("/tasks/0/floor/not_gameable").stringValue())
                .isEqualTo("not looked at");
    }

    @Test
    void noStepPaysForTheEventsOfAnotherAction() throws IOException {
        Bundle bundle = ShippedSources.compiled().bundles().stream()
                .filter(each -> each.environment().name().equals("incident-response"))
                .findFirst()
                .orElseThrow();

        JsonNode range = read(OpenEnv.files(bundle), "validation.json").at("/validation/reward/range");

        assertThat(range.get(1).decimalValue()).isEqualByComparingTo("0.6");
    }

    private static List<JsonNode> canaries(SortedMap<String, String> files) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(Canaries.FOLDER))
                .map(path -> read(files, path))
                .toList();
    }

    private static JsonNode read(SortedMap<String, String> files, String path) {
        return Json.MAPPER.readTree(files.get(path));
    }

    /** Sends the actions of a plan as they stand there, and tells what came of them. */
    private static JsonNode replayed(Environment environment, JsonNode file) {
        var expect = Json.MAPPER.createObjectNode();
        var rewards = expect.putArray("rewards");
        Position position = start(environment, file);
        for (JsonNode action : file.at("/plan/actions")) {
            assertThat(position.done()).isFalse();
            position = after(position, environment, action);
            rewards.add(Numbers.score(position.reward()));
        }
        position.grade().ifPresent(grade -> expect.put("grade", Numbers.score(grade.total())));
        expect.put("return", Numbers.score(position.cumulative()));
        return Json.MAPPER.readTree(Json.text(expect));
    }

    private static Position played(Environment environment, JsonNode file) {
        Position position = start(environment, file);
        for (JsonNode action : file.at("/plan/actions")) {
            position = after(position, environment, action);
        }
        return position;
    }

    private static Position start(Environment environment, JsonNode file) {
        Scenario scenario = environment
                .scenario(file.at("/plan/reset/options/scenario_id").stringValue())
                .orElseThrow();
        return Position.start(scenario);
    }

    private static Position after(Position position, Environment environment, JsonNode action) {
        ActionRequest request = ((Decoded.Accepted) environment.decoder().decode(action)).request();
        return position.after(position.scenario().move(request));
    }
}

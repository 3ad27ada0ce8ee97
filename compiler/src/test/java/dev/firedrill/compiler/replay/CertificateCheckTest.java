package dev.firedrill.compiler.replay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.DocumentationPage;
import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.compiler.prove.Alphabet;
import dev.firedrill.compiler.prove.Option;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.bundle.BundleWriter;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The independent check of certificates agrees with the engine, which it does not know. */
final class CertificateCheckTest {
    private static final Path FIXTURES = Path.of("..", "runtime", "engine", "src", "test", "resources", "bundles");
    private static final int EPISODES = 100;

    private final Random random = new Random(20260301);
    private int moves;

    @Test
    void agreesWithTheEngineOnRandomEpisodesOfTheShippedScenarios() throws IOException, BundleException {
        for (Bundle bundle : ShippedSources.compiled().bundles()) {
            playAll(bundle);
        }
        assertThat(moves).isGreaterThan(10_000);
    }

    @Test
    void agreesWithTheEngineOnTheScenariosOfTheLanguageReference() throws IOException, BundleException {
        var compilation =
                Compiler.compile(DocumentationPage.read("docs", "language.md").sources());
        assertThat(compilation.bundles()).isNotEmpty();
        for (Bundle bundle : compilation.bundles()) {
            playAll(bundle);
        }
    }

    @Test
    void agreesWithTheEngineOnItsOwnFixtures() throws IOException, BundleException {
        for (String name : List.of("harbour.json", "canal.json", "cloud.json")) {
            playAll(BundleReader.read(Files.readAllBytes(FIXTURES.resolve(name))));
        }
    }

    @Test
    void confirmsTheProofsOfTheShippedAlerts() throws IOException {
        var report = ShippedSources.compiled().prove(ProofRequest.ALL, Set.of("AC-001", "AC-002", "AC-003"));
        int traces = 0;
        for (Bundle bundle : report.bundles()) {
            byte[] written = BundleWriter.write(bundle);
            traces += CertificateCheck.traces(written);
            assertThat(CertificateCheck.differences(written)).isEmpty();
        }
        assertThat(traces).isGreaterThan(10);
    }

    @Test
    void knowsNothingOfTheEngineOrTheCompiler() {
        var classes = new ClassFileImporter().importPackagesOf(CertificateCheck.class);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.firedrill.engine..",
                        "dev.firedrill.compiler",
                        "dev.firedrill.compiler.prove..",
                        "org.apache.commons..")
                .check(classes);
    }

    private void playAll(Bundle bundle) throws BundleException {
        JsonNode json = CertificateCheck.parse(BundleWriter.write(bundle));
        for (Scenario scenario : Environment.of(bundle).scenarios()) {
            List<Option> alphabet = Alphabet.of(scenario);
            for (int episode = 0; episode < EPISODES; episode++) {
                play(scenario, json, alphabet);
            }
        }
    }

    private void play(Scenario scenario, JsonNode bundle, List<Option> alphabet) {
        Position position = Position.start(scenario);
        var play = new Playthrough(bundle, scenario.id());
        List<ActionRequest> played = new ArrayList<>();
        while (!position.done()) {
            Sent sent = sent(scenario, alphabet, position.steps());
            ActionRequest request = ActionRequest.of(sent.action(), sent.arguments());
            played.add(request);
            position = position.after(scenario.move(request));
            Exact reward = play.step(sent.action(), sent.arguments());
            assertThat(reward).as("%s %s", scenario.id(), played).hasToString(shown(position.reward()));
            assertThat(play.total())
                    .as("return of %s %s", scenario.id(), played)
                    .hasToString(shown(position.cumulative()));
            assertThat(play.done()).as("%s %s", scenario.id(), played).isEqualTo(position.done());
            moves++;
        }
        assertThat(play.grade().map(Exact::toString))
                .as("grade of %s %s", scenario.id(), played)
                .isEqualTo(position.grade().map(grade -> shown(grade.total())));
    }

    private record Sent(String action, Map<String, String> arguments) {}

    /** Mostly moves that matter, often spelled in another way; an answer only now and then, so that episodes last. */
    private Sent sent(Scenario scenario, List<Option> alphabet, int steps) {
        if (random.nextInt(5) == 0) {
            return arbitrary(scenario);
        }
        Option option;
        do {
            option = alphabet.get(random.nextInt(alphabet.size()));
        } while (option.sort() == Option.Sort.ANSWER && steps < 6 && random.nextInt(30) > 0);
        Map<String, String> arguments = new LinkedHashMap<>();
        option.request().parameters().forEach((name, value) -> arguments.put(name, value.stringValue()));
        if (random.nextInt(3) == 0) {
            arguments.replaceAll((name, value) -> respelled(value));
        }
        if (random.nextInt(20) == 0) {
            arguments.put("note", "why");
        }
        return new Sent(option.request().action(), arguments);
    }

    private Sent arbitrary(Scenario scenario) {
        List<Action> actions = scenario.environment().rules().actions();
        Action action = actions.get(random.nextInt(actions.size()));
        List<String> words = words(scenario);
        Map<String, String> arguments = new LinkedHashMap<>();
        action.parameters()
                .forEach(parameter -> arguments.put(parameter.name(), words.get(random.nextInt(words.size()))));
        return new Sent(action.name(), arguments);
    }

    private static List<String> words(Scenario scenario) {
        List<String> words =
                new ArrayList<>(List.of("", " ", "1", "0.50", "2e0", "1e99", "nothing", "P1", "sev2", "on"));
        scenario.record().services().forEach(service -> {
            words.add(service.name());
            words.addAll(service.aliases());
        });
        scenario.record().resolution().keywords().forEach(words::addAll);
        scenario.record().cause().ifPresent(cause -> cause.keywords().keywords().forEach(words::addAll));
        scenario.record().remedy().steps().forEach(step -> step.move().target().ifPresent(words::add));
        return words;
    }

    private String respelled(String value) {
        List<UnaryOperator<String>> spellings = List.of(
                text -> text.toUpperCase(java.util.Locale.ROOT),
                text -> "  " + text + "\t",
                text -> text.replace('-', '_'),
                text -> text.replace('-', ' '),
                text -> text.replaceFirst("-.*", ""),
                text -> text + "s",
                text -> "the " + text + ", and more",
                text -> text.isEmpty() ? text : text.substring(1));
        return spellings.get(random.nextInt(spellings.size())).apply(value);
    }

    private static String shown(BigFraction number) {
        return (number.signum() < 0 ? "-" : "") + number.getNumerator().abs() + "/"
                + number.getDenominator().abs();
    }
}

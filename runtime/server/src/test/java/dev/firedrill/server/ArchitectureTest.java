package dev.firedrill.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may use what. */
final class ArchitectureTest {
    private static final String[] WIRE = {
        "io.undertow..",
        "org.xnio..",
        "dev.firedrill.server.http",
        "dev.firedrill.server.ws",
        "dev.firedrill.server.mcp"
    };

    private final JavaClasses server = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.firedrill.server");

    @Test
    void theServerUsesTheEngineAndItsLibrariesOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.firedrill.server..",
                        "dev.firedrill.engine..",
                        "io.undertow..",
                        "org.xnio..",
                        "io.micrometer..",
                        "javax.net.ssl",
                        "tools.jackson..",
                        // The engine's exact numbers.
                        "org.apache.commons.numbers.fraction",
                        "org.jspecify.annotations")
                .check(server);
    }

    @Test
    void episodesKnowNothingOfTheWire() {
        knowNothingOfTheWire("dev.firedrill.server.sessions", "dev.firedrill.server.json");
    }

    @Test
    void transcriptsKnowNothingOfTheWireAndNobodyWhoPlaysKnowsThem() {
        knowNothingOfTheWire("dev.firedrill.server.transcripts");
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.firedrill.server", "dev.firedrill.server.transcripts")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.firedrill.server.transcripts")
                .check(server);
    }

    @Test
    void runsKnowNothingOfTheWireAndWhatTheyTellOfTheTruthIsInOnePlace() {
        knowNothingOfTheWire("dev.firedrill.server.runs");
        noClasses()
                .that()
                .resideInAPackage("dev.firedrill.server.runs")
                .and()
                .doNotHaveSimpleName("Debrief")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.ScenarioRecord\\$.*")
                .check(server);
    }

    @Test
    void toolsKnowNothingOfTheWire() {
        noClasses()
                .that()
                .resideInAPackage("dev.firedrill.server.mcp")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.undertow..", "org.xnio..", "dev.firedrill.server.http", "dev.firedrill.server.ws")
                .check(server);
    }

    @Test
    void agentsKnowEpisodesAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.firedrill.server.baseline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.undertow..",
                        "org.xnio..",
                        "dev.firedrill.server.http",
                        "dev.firedrill.server.ws",
                        "dev.firedrill.server.mcp",
                        "dev.firedrill.server.settings")
                .check(server);
    }

    @Test
    void theOracleAloneKnowsTheTruth() {
        noClasses()
                .that()
                .resideInAPackage("dev.firedrill.server.baseline..")
                .and()
                .haveSimpleNameNotStartingWith("Declared")
                .and()
                .doNotHaveSimpleName("Truth")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.ScenarioRecord(\\$.*)?")
                .check(server);
    }

    @Test
    void authorsDesksKnowNeitherTheWireNorEpisodes() {
        noClasses()
                .that()
                .resideInAPackage("dev.firedrill.server.author")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WIRE)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("dev.firedrill.server.sessions")
                .check(server);
    }

    @Test
    void httpAndWebSocketAreApart() {
        noClasses()
                .that()
                .resideInAPackage("dev.firedrill.server.http")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.firedrill.server.ws")
                .check(server);
        noClasses()
                .that()
                .resideInAPackage("dev.firedrill.server.ws")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.firedrill.server.http")
                .check(server);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.firedrill.server.(*)..")
                .should()
                .beFreeOfCycles()
                .check(server);
    }

    private void knowNothingOfTheWire(String... packages) {
        noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WIRE)
                .check(server);
    }
}

package dev.firedrill.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may use what. */
final class ArchitectureTest {
    private final JavaClasses command = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.firedrill.cli");

    @Test
    void theCommandUsesTheFacadesOfCompilerAndServerOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.firedrill.cli..",
                        "dev.firedrill.compiler",
                        "dev.firedrill.compiler.diagnostics",
                        "dev.firedrill.compiler.drill",
                        "dev.firedrill.compiler.openenv",
                        "dev.firedrill.compiler.prove",
                        "dev.firedrill.compiler.python",
                        "dev.firedrill.compiler.source",
                        "dev.firedrill.engine",
                        "dev.firedrill.engine.bundle",
                        "dev.firedrill.engine.rules",
                        "dev.firedrill.engine.transcript",
                        "dev.firedrill.server",
                        "dev.firedrill.server.author",
                        "dev.firedrill.server.baseline..",
                        "dev.firedrill.server.settings",
                        "picocli",
                        "javax.lang.model",
                        "tools.jackson..",
                        // The engine's exact numbers.
                        "org.apache.commons.numbers.fraction",
                        "org.jspecify.annotations")
                .check(command);
    }

    @Test
    void onlyTheCommandsThatServeOrPlayEpisodesKnowTheServer() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Serv")
                .and()
                .haveSimpleNameNotStartingWith("Baseline")
                .and()
                .resideOutsideOfPackage("dev.firedrill.cli.author")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.firedrill.server..")
                .check(command);
    }

    @Test
    void whatAuthorsAreAnsweredKnowsNoServer() {
        noClasses()
                .that()
                .resideInAPackage("dev.firedrill.cli.author")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.firedrill.server", "dev.firedrill.server.settings")
                .check(command);
    }

    @Test
    void onlyTheCommandsKnowPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.firedrill.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli", "dev.firedrill.cli")
                .check(command);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.firedrill.cli.(*)..").should().beFreeOfCycles().check(command);
    }
}

package dev.firedrill.compiler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may use what. */
final class ArchitectureTest {
    private static final String ROOT = "dev.firedrill.compiler";

    private final JavaClasses compiler = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theCompilerUsesTheGrammarTheEngineAndItsLibrariesOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        ROOT + "..",
                        "dev.firedrill.grammar",
                        "dev.firedrill.engine..",
                        "org.antlr..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation",
                        "com.palantir.javapoet",
                        "javax.lang.model..",
                        // Named in the classes that are written, not used.
                        "javax.annotation.processing",
                        "org.apache.commons.text..",
                        // The engine's exact numbers.
                        "org.apache.commons.numbers.fraction",
                        "org.jspecify.annotations")
                .check(compiler);
    }

    @Test
    void eachPackageUsesOnlyThoseBeforeIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("source")
                .definedBy(ROOT + ".source")
                .layer("diagnostics")
                .definedBy(ROOT + ".diagnostics")
                .layer("syntax")
                .definedBy(ROOT + ".syntax")
                .layer("parse")
                .definedBy(ROOT + ".parse")
                .layer("resolve")
                .definedBy(ROOT + ".resolve")
                .layer("bounds")
                .definedBy(ROOT + ".bounds")
                .layer("check")
                .definedBy(ROOT + ".check")
                .layer("emit")
                .definedBy(ROOT + ".emit..")
                .layer("drill")
                .definedBy(ROOT + ".drill")
                .layer("prove")
                .definedBy(ROOT + ".prove")
                .layer("python")
                .definedBy(ROOT + ".python")
                .layer("openenv")
                .definedBy(ROOT + ".openenv")
                .layer("facade")
                .definedBy(ROOT)
                .whereLayer("facade")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("python")
                .mayOnlyBeAccessedByLayers("openenv")
                .whereLayer("openenv")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("prove")
                .mayOnlyBeAccessedByLayers("openenv", "facade")
                .whereLayer("drill")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("emit")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("bounds")
                .mayOnlyBeAccessedByLayers("check", "prove", "openenv")
                .whereLayer("resolve")
                .mayOnlyBeAccessedByLayers("check", "emit", "drill", "facade")
                .whereLayer("parse")
                .mayOnlyBeAccessedByLayers("resolve", "facade")
                .whereLayer("syntax")
                .mayOnlyBeAccessedByLayers("parse", "resolve", "check", "emit", "drill", "facade")
                .whereLayer("diagnostics")
                .mayOnlyBeAccessedByLayers("parse", "resolve", "check", "emit", "drill", "facade")
                .check(compiler);
    }

    @Test
    void onlyTheParserKnowsAntlr() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".parse")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.antlr..", "dev.firedrill.grammar")
                .check(compiler);
    }

    @Test
    void nothingIsReadOrWrittenButTheCompilersOwnResources() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".resolve.StandardEnvironment")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".diagnostics.Explanations")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".prove.StopWords")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".python.Template")
                .should()
                .accessClassesThat()
                .resideInAnyPackage("java.io", "java.nio.file..", "java.net.http")
                .check(compiler);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(compiler);
    }
}

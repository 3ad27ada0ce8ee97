package dev.firedrill.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** What the engine must not know. */
@AnalyzeClasses(packages = "dev.firedrill.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.firedrill.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_FEW_LIBRARIES_ARE_USED = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.firedrill.engine..",
                    "java.lang..",
                    "java.math..",
                    // Digests of what a proof depends on.
                    "java.security",
                    "java.time..",
                    "java.util..",
                    "java.io..",
                    "java.nio.charset..",
                    "tools.jackson..",
                    "org.apache.commons.numbers..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule THERE_IS_NO_INPUT_OR_OUTPUT = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|Console)|java\\.nio\\.file\\..*|java\\.net\\..*");

    @ArchTest
    static final ArchRule THERE_ARE_NO_THREADS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.(Thread|ThreadLocal)|java\\.util\\.concurrent\\..*|java\\.util\\.Timer");

    @ArchTest
    static final ArchRule THERE_IS_NO_CLOCK_OR_CHANCE = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|UUID|SplittableRandom)|java\\.util\\.random\\..*");

    @ArchTest
    static final ArchRule NUMBERS_ARE_EXACT = noClasses()
            .that()
            .doNotHaveSimpleName("WireForm")
            .and()
            .doNotHaveSimpleName("Coercion")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.(Double|Float)");
}

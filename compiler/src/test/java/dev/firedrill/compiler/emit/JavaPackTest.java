package dev.firedrill.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.EnvironmentProvider;
import dev.firedrill.engine.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaPackTest {
    private static final Path RESOURCES = Path.of("src/test/resources/java-pack");
    private static final Path SHIPPED = Path.of("../scenarios-src/src/main/incident");

    @TempDir
    private Path folder;

    @Test
    void writesTheGoldenClass() throws IOException {
        String generated = pack(depot()).get("pack/under/test/ParcelSorting.java");

        Path golden = RESOURCES.resolve("ParcelSorting.java");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, generated);
        }
        assertThat(generated).isEqualTo(Files.readString(golden));
    }

    @Test
    void equalBundlesGiveEqualFiles() throws IOException {
        assertThat(pack(depot()))
                .isEqualTo(pack(depot()))
                .containsOnlyKeys(
                        "pack/under/test/ParcelSorting.java",
                        "pack/under/test/ParcelSorting.json",
                        "META-INF/services/dev.firedrill.engine.EnvironmentProvider");
    }

    @Test
    void namesThatJavaDoesNotTakeAreChangedAndUnlikeEachOther() throws Exception {
        Object played = run(pack(depot()), """
                import java.math.BigDecimal;
                import java.util.List;
                public final class Played {
                    private Played() {}
                    public static Object run() {
                        var episode = ParcelSorting._2ND.start();
                        return List.of(
                                episode.readScanner(ParcelSorting.Service.CLASS).evidence(),
                                episode.setSpeed(ParcelSorting.Service.BELT_1, new BigDecimal("0.5"),
                                        ParcelSorting.SetSpeedUnit.METRES, "try", 5).feedback(),
                                episode.wait_().outcome().name(),
                                episode.class_(new ParcelSorting.Severity("PINK")).outcome().name(),
                                episode.report(ParcelSorting.Service.BELT_1, "jam").grade().orElseThrow().reported());
                    }
                }
                """);

        assertThat(played).asString().isEqualTo("""
                [reads no code, `set-speed` on `belt-1` was carried out, TAKEN, TAKEN, 1.0]""");
    }

    @Test
    void environmentsMayBeCalledLikeClassesThatTheirJavaNeeds() throws Exception {
        String depot = Files.readString(RESOURCES.resolve("depot.incident"));
        List<Bundle> bundles = new ArrayList<>();
        for (String name :
                List.of("string", "String_", "override", "service", "environment", "list", "stringnode", "_", "enum")) {
            bundles.addAll(CompiledPack.bundles(
                    new SourceFile("a", depot.replace("environment parcel-sorting", "environment " + name))));
        }
        Object count = run(JavaPack.emit(CompiledPack.PACKAGE, bundles), """
                import dev.firedrill.engine.EnvironmentProvider;
                import java.util.ServiceLoader;
                public final class Played {
                    private Played() {}
                    public static Object run() {
                        return ServiceLoader.load(EnvironmentProvider.class, Played.class.getClassLoader()).stream().count();
                    }
                }
                """);

        assertThat(count).isEqualTo(9L);
    }

    @Test
    void noNumberOrSizeOfTextsMeetsALimitOfClassFiles() throws Exception {
        Bundle big = BigBundle.of(CompiledPack.bundles(depot()).get(0));
        Map<String, String> pack = JavaPack.emit(CompiledPack.PACKAGE, List.of(big));

        assertThat(big.texts()).hasSizeGreaterThan(9000);
        assertThat(pack.get("pack/under/test/ParcelSorting.json")).hasSizeGreaterThan(1 << 20);
        Object played = run(pack, """
                import static pack.under.test.ParcelSorting.Service.SCANNER_9499;
                public final class Played {
                    private Played() {}
                    public static Object run() {
                        return ParcelSorting.BIG_9.start().readScanner(SCANNER_9499).evidence()
                                + " " + ParcelSorting.BIG_1499.start("late", java.time.InstantSource.system()).engine().id();
                    }
                }
                """);
        assertThat(played).asString().startsWith("scanner-9499 saw ").endsWith(" late");
    }

    @Test
    void playsTheShippedMediumWalkthroughInTypedJava() throws Exception {
        Map<String, String> pack = JavaPack.emit(CompiledPack.PACKAGE, CompiledPack.bundles(shipped()));

        Object grade = run(pack, """
                import static pack.under.test.CloudIncidentResponse.Service.ANALYTICS_SERVICE;
                import static pack.under.test.CloudIncidentResponse.Service.POSTGRES_DB;
                public final class Played {
                    private Played() {}
                    public static Object run() {
                        var episode = CloudIncidentResponse.RCA_001.start();
                        var first = episode.queryLogs(POSTGRES_DB);
                        if (first.done() || !first.evidence().contains("analytics-service")) {
                            throw new AssertionError(first);
                        }
                        episode.queryLogs(ANALYTICS_SERVICE);
                        episode.checkRecentDeploys(ANALYTICS_SERVICE);
                        var last = episode.submitRootCause(
                                ANALYTICS_SERVICE, "unbounded query OOM killing postgres-db");
                        return first.reward() + " " + last.reward() + " " + last.done() + " "
                                + last.grade().orElseThrow().reported();
                    }
                }
                """);

        assertThat(grade).isEqualTo("0.04 0.9867 true 0.9667");
    }

    @Test
    void theServiceLoaderFindsTheShippedEnvironments() throws Exception {
        Map<String, String> pack = JavaPack.emit(CompiledPack.PACKAGE, CompiledPack.bundles(shipped()));

        try (var loader = CompiledPack.load(folder, pack, "Played", "final class Played {}")) {
            var providers = ServiceLoader.load(EnvironmentProvider.class, loader);
            assertThat(providers)
                    .allSatisfy(found -> assertThat(found.environment()).isSameAs(found.environment()))
                    .extracting(found -> found.environment().name())
                    .contains("cloud-incident-response", "cloud-incident-response-hardened");
        }
    }

    private Object run(Map<String, String> pack, String source) throws Exception {
        try (var loader = CompiledPack.load(folder, pack, "Played", source)) {
            return loader.loadClass(CompiledPack.PACKAGE + ".Played")
                    .getMethod("run")
                    .invoke(null);
        }
    }

    private static Map<String, String> pack(SourceFile source) {
        return JavaPack.emit(CompiledPack.PACKAGE, CompiledPack.bundles(source));
    }

    private static SourceFile depot() throws IOException {
        return new SourceFile("depot.incident", Files.readString(RESOURCES.resolve("depot.incident")));
    }

    private static SourceSet shipped() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (var paths = Files.walk(SHIPPED)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.add(new SourceFile(path.toString(), Files.readString(path)));
            }
        }
        return new SourceSet(files);
    }
}

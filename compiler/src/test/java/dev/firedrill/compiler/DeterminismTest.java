package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.bundle.BundleWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Equal texts give equal bytes, wherever and however they are compiled. */
class DeterminismTest {
    @Test
    void theOrderOfTheFilesMakesNoDifference() throws IOException {
        List<SourceFile> files = new ArrayList<>(shipped());
        Collections.shuffle(files, new Random(1));

        assertThat(bytes(files)).isEqualTo(bytes(shipped()));
    }

    @Test
    void theNamesOfTheFilesMakeNoDifference() throws IOException {
        List<SourceFile> renamed = new ArrayList<>();
        for (SourceFile file : shipped()) {
            renamed.add(new SourceFile("f" + (100 - renamed.size()) + ".incident", file.text()));
        }

        assertThat(bytes(renamed)).isEqualTo(bytes(shipped()));
    }

    @Test
    void lineEndsAndByteOrderMarksMakeNoDifference() throws IOException {
        assertThat(bytes(changed(text -> text.replace("\n", "\r\n")))).isEqualTo(bytes(shipped()));
        assertThat(bytes(changed(text -> "\uFEFF" + text))).isEqualTo(bytes(shipped()));
    }

    @Test
    void theMachineMakesNoDifference() throws IOException {
        String here = bytes(shipped());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(bytes(shipped())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void findingsAreTheSameInTurkish() throws IOException {
        List<SourceFile> broken = changed(text -> text.replace("alert_classification", "ALERT_CLASSIFICATIONI"));
        List<String> here = findings(broken);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(findings(broken)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void aBundleIsReadBackAsItWasWritten() throws IOException, BundleException {
        for (Bundle bundle : Compiler.compile(new SourceSet(shipped())).bundles()) {
            Bundle read = BundleReader.read(BundleWriter.write(bundle));

            assertThat(read).isEqualTo(bundle);
            assertThat(Environment.of(read).scenarios()).hasSameSizeAs(bundle.scenarios());
        }
    }

    private static List<SourceFile> shipped() throws IOException {
        return ShippedSources.read().files();
    }

    private static List<SourceFile> changed(UnaryOperator<String> change) throws IOException {
        return shipped().stream()
                .map(file -> new SourceFile(file.name(), change.apply(file.text())))
                .toList();
    }

    private static String bytes(List<SourceFile> files) {
        var compilation = Compiler.compile(new SourceSet(files));
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation.bundles().stream()
                .map(bundle -> new String(BundleWriter.write(bundle), java.nio.charset.StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }

    private static List<String> findings(List<SourceFile> files) {
        return Compiler.compile(new SourceSet(files)).diagnostics().stream()
                .map(Diagnostic::toString)
                .toList();
    }
}

package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name that several of the packages declare which a file sees. */
class ImportedNamesTest {
    private static final SourceFile NORTH = file("north", "package north\ntopology shop { service web }\n");
    private static final SourceFile SOUTH = file("south", "package south\ntopology shop { service web }\n");

    @Test
    void reportsANameThatTwoImportedPackagesDeclare() {
        assertThat(ambiguous(file("both", """
                package both
                import north
                import south
                incident outage on shop "Out" { summary "out" }
                """)))
                .containsExactly("`shop` can be the topology of the package `north` or `south`");
    }

    @Test
    void theFilesOwnPackageComesFirst() {
        assertThat(ambiguous(file("both", """
                package both
                import north
                import south
                topology shop { service web }
                incident outage on shop "Out" { summary "out" }
                """))).isEmpty();
    }

    @Test
    void aPackageImportedTwiceIsOne() {
        assertThat(ambiguous(file("both", """
                package both
                import north
                import north
                incident outage on shop "Out" { summary "out" }
                """))).isEmpty();
    }

    private static List<String> ambiguous(SourceFile file) {
        return Compiler.compile(SourceSet.of(NORTH, SOUTH, file)).diagnostics().stream()
                .filter(finding -> finding.code() == DiagnosticCode.AMBIGUOUS_NAME)
                .map(Diagnostic::message)
                .toList();
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name + ".incident", text);
    }
}

package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Families of flaw, each in a world that has this one and no other, beside a twin without it. A comment of carets and a
 * code marks the line above it where a finding stands; nothing else is found, by any check or proof.
 */
final class FlawsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "flaws");
    private static final String WORLD = "world.incident";
    private static final Pattern MARK = Pattern.compile("\\s*//\\s*\\^+ (INC\\d{4})");

    static Stream<Path> flaws() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith(WORLD)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void isFoundWhereItStandsAndNothingElseIs(Path flaw) throws IOException {
        var file = source(flaw);
        var compilation = Compiler.compile(
                SourceSet.of(file, source(FOLDER.resolve(WORLD)).asLibrary()));

        List<Diagnostic> findings = new ArrayList<>(compilation.diagnostics());
        findings.addAll(compilation.prove(ProofRequest.ALL).findings());

        assertThat(findings)
                .filteredOn(finding -> finding.severity() != Severity.ACCEPTED)
                .filteredOn(finding -> finding.span().file() == file) // a flaw need not use all of the world
                .extracting(finding -> finding.span() + " " + finding.code().code())
                .containsExactlyInAnyOrderElementsOf(marks(file));
        assertThat(marks(file)).isNotEmpty();
    }

    private static List<String> marks(SourceFile file) {
        List<String> marks = new ArrayList<>();
        String[] lines = file.text().split("\n", -1);
        for (int index = 1; index < lines.length; index++) {
            var mark = MARK.matcher(lines[index]);
            if (mark.matches()) {
                marks.add(file.name() + ":" + index + ":" + (lines[index].indexOf('^') + 1) + " " + mark.group(1));
            }
        }
        return marks;
    }

    private static SourceFile source(Path path) throws IOException {
        return new SourceFile(path.getFileName().toString(), Files.readString(path));
    }
}

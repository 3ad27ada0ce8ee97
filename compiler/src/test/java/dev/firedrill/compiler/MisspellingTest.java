package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.parse.SourceParser;
import dev.firedrill.compiler.resolve.PackageIndex;
import dev.firedrill.compiler.resolve.Reference;
import dev.firedrill.compiler.resolve.Resolver;
import dev.firedrill.compiler.resolve.Symbol;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.SourceUnit;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Misspells every name that the shipped files use, one after the other. */
class MisspellingTest {
    private static final String LETTERS = "qzxjkw";

    /** Fewer would mean that the resolver no longer remembers some names. */
    private static final int LEAST = 2_000;

    @Test
    void everyMisspelledReferenceFailsAtItsPlaceAndIsPutRight() throws IOException {
        var shipped = new Shipped(ShippedSources.read());

        assertThat(shipped.references).hasSizeGreaterThan(LEAST);
        shipped.references.values().parallelStream().forEach(shipped::check);
    }

    @Test
    void theWordsForTheMoveUnderWayAreSuggestedToo() throws IOException {
        var shipped = new Shipped(ShippedSources.read());
        var environment = shipped.file("cloud/cloud-incident-response.incident");
        int place = environment.text().indexOf("action is diagnostic");

        shipped.check(new Reference(new Span(environment, place, place + 6), Symbol.FACT, "action"));
    }

    /** The shipped files, parsed once; only the file with the misspelling is parsed again. */
    private static final class Shipped {
        private final List<SourceUnit> units;
        private final Map<Span, Reference> references = new LinkedHashMap<>();
        private final Set<String> names;

        Shipped(SourceSet sources) {
            var diagnostics = new Diagnostics();
            units = SourceParser.parse(sources, diagnostics);
            List<Reference> all = Resolver.resolve(units, diagnostics).references();
            assertThat(diagnostics.all()).isEmpty();
            all.stream()
                    .filter(reference ->
                            sources.files().contains(reference.span().file()))
                    .forEach(reference -> references.put(reference.span(), reference));
            names = all.stream().map(Reference::name).collect(Collectors.toSet());
        }

        SourceFile file(String name) {
            return units.stream()
                    .map(unit -> unit.span().file())
                    .filter(file -> file.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        void check(Reference reference) {
            Span place = reference.span();
            assertThat(place.text()).isEqualTo(reference.name());
            SourceFile misspelled = misspelled(place);

            assertThat(resolve(place.file(), misspelled))
                    .as("%s in %s", reference, place)
                    .anySatisfy(found -> {
                        assertThat(found.severity()).isEqualTo(Severity.ERROR);
                        assertThat(found.code()).isEqualTo(DiagnosticCode.UNKNOWN_NAME);
                        assertThat(found.span().file()).isSameAs(misspelled);
                        assertThat(found.span().start()).isEqualTo(place.start());
                        assertThat(found.span().end()).isEqualTo(place.end() + 1);
                        assertThat(found.help()).contains("did you mean `" + reference.name() + "`?");
                    });
        }

        /** The file with a letter too many in the middle of the name, such that no other name comes of it. */
        private SourceFile misspelled(Span place) {
            int middle = (place.start() + place.end()) / 2;
            String text = place.file().text();
            String before = text.substring(place.start(), middle);
            String after = text.substring(middle, place.end());
            char letter = (char) LETTERS.chars()
                    .filter(each -> !names.contains(before + (char) each + after))
                    .findFirst()
                    .orElseThrow();
            return new SourceFile(place.file().name(), text.substring(0, middle) + letter + text.substring(middle));
        }

        private List<Diagnostic> resolve(SourceFile original, SourceFile changed) {
            var diagnostics = new Diagnostics();
            List<SourceUnit> files = new ArrayList<>();
            world(original)
                    .forEach(unit -> files.add(
                            unit.span().file() == original ? SourceParser.parse(changed, diagnostics) : unit));
            Resolver.resolve(files, diagnostics);
            return diagnostics.all();
        }

        /** The files of the packages that a file sees; what is elsewhere has no part in what is said about it. */
        private List<SourceUnit> world(SourceFile file) {
            Deque<String> open = new ArrayDeque<>();
            Set<String> seen = new HashSet<>();
            units.stream()
                    .filter(unit -> unit.span().file() == file)
                    .map(PackageIndex::packageOf)
                    .forEach(open::add);
            while (!open.isEmpty()) {
                String name = open.remove();
                if (seen.add(name)) {
                    units.stream()
                            .filter(unit -> PackageIndex.packageOf(unit).equals(name))
                            .flatMap(unit -> unit.imports().stream())
                            .forEach(imported -> open.add(imported.value()));
                }
            }
            return units.stream()
                    .filter(unit -> seen.contains(PackageIndex.packageOf(unit)))
                    .toList();
        }
    }
}

package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks names up, remembers who named what, and says what was meant where a name is unknown. */
final class Names {
    private static final int MOST_LISTED = 12;

    private final Diagnostics diagnostics;
    private final Set<Reference> references = new LinkedHashSet<>();

    Names(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    List<Reference> references() {
        return new ArrayList<>(references);
    }

    /** The declared thing of that name; an unknown name is reported, with the nearest of the candidates. */
    <T> Optional<T> find(Span span, String name, Symbol symbol, Map<String, T> declared) {
        T found = declared.get(name);
        if (found == null) {
            reportUnknown(span, name, symbol, declared.keySet());
            return Optional.empty();
        }
        record(span, symbol, name);
        return Optional.of(found);
    }

    /** Whether the name is one of the candidates; an unknown one is reported. */
    boolean known(Span span, String name, Symbol symbol, Collection<String> declared) {
        if (declared.contains(name)) {
            record(span, symbol, name);
            return true;
        }
        reportUnknown(span, name, symbol, declared);
        return false;
    }

    void record(Span span, Symbol symbol, String name) {
        references.add(new Reference(span, symbol, name));
    }

    /** Reports a number of mentions that no text could hold. */
    void checkMentions(Quantity count) {
        if (count.value().scale() > 0 || count.value().signum() <= 0) {
            diagnostics.report(
                    DiagnosticCode.VALUE_OUT_OF_RANGE,
                    count.span(),
                    "the number of mentions",
                    "a whole number of at least 1",
                    count.span().text());
        }
    }

    /** A text short enough to be quoted in a message. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 37) + "...";
    }

    void reportUnknown(Span span, String name, Symbol symbol, Collection<String> declared) {
        var report = diagnostics.report(DiagnosticCode.UNKNOWN_NAME, span, symbol.description(), name);
        Optional<String> nearest = Nearest.of(name, declared);
        if (nearest.isPresent()) {
            report.help("did you mean `" + nearest.get() + "`?");
        } else if (declared.isEmpty()) {
            report.help("none is declared here");
        } else {
            report.help("known here: "
                    + declared.stream()
                            .sorted()
                            .limit(MOST_LISTED)
                            .reduce((a, b) -> a + ", " + b)
                            .orElseThrow()
                    + (declared.size() > MOST_LISTED ? ", ..." : ""));
        }
    }

    /** Reports a number that must be something else. */
    void outOfRange(Quantity quantity, String what, String range) {
        diagnostics.report(
                DiagnosticCode.VALUE_OUT_OF_RANGE,
                quantity.span(),
                what,
                range,
                quantity.span().text());
    }
}

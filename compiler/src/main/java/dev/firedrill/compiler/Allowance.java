package dev.firedrill.compiler;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.prove.Objections;
import dev.firedrill.compiler.prove.Proof;
import dev.firedrill.compiler.syntax.Acceptance;
import dev.firedrill.compiler.syntax.Text;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far an acceptance goes, and how much of that the proofs so far have needed. */
final class Allowance {
    private final Acceptance acceptance;
    private final Map<String, BigDecimal> named;
    private final Optional<BigDecimal> rest;

    /** The most that was seen of each figure that is named, and under the empty name of all others against the claim. */
    private final Map<String, BigDecimal> seen = new HashMap<>();

    Allowance(Acceptance acceptance) {
        this.acceptance = acceptance;
        Map<String, BigDecimal> all = acceptance.figures().stream()
                .collect(Collectors.toMap(
                        Allowance::name, figure -> figure.most().value(), (first, again) -> first));
        this.rest = Optional.ofNullable(all.remove(""));
        this.named = Map.copyOf(all);
    }

    private static String name(Acceptance.Figure figure) {
        return figure.name().map(Text::value).orElse("");
    }

    /** What of the proof goes beyond it, in words; nothing where all is accepted. */
    List<String> beyond(Proof proof) {
        if (acceptance.figures().isEmpty()) {
            return List.of();
        }
        Map<String, BigDecimal> figures = Objections.figures(proof);
        Set<String> asked = new LinkedHashSet<>(named.keySet());
        asked.retainAll(figures.keySet());
        List<String> against = Objections.of(proof);
        if (against.isEmpty()) {
            return List.of("what refutes it is told in no figure");
        }
        asked.addAll(against);
        return asked.stream()
                .sorted()
                .flatMap(figure -> beyond(figure, figures.getOrDefault(figure, BigDecimal.ZERO)).stream())
                .toList();
    }

    private Optional<String> beyond(String figure, BigDecimal value) {
        seen.merge(named.containsKey(figure) ? figure : "", value, BigDecimal::max);
        Optional<BigDecimal> most = Optional.ofNullable(named.get(figure)).or(() -> rest);
        return most.filter(limit -> value.compareTo(limit) <= 0).isPresent()
                ? Optional.empty()
                : Optional.of("`" + figure + "` is " + value.toPlainString()
                        + most.map(limit -> ", accepted up to " + limit.toPlainString())
                                .orElse(", and is not accepted"));
    }

    /** Reports figures that are accepted further than any proof went. */
    void reportWide(Diagnostics diagnostics) {
        for (Acceptance.Figure figure : acceptance.figures()) {
            BigDecimal most = figure.most().value();
            Optional<BigDecimal> needed = Optional.ofNullable(seen.get(name(figure)));
            if (needed.filter(value -> value.compareTo(most) >= 0).isEmpty()) {
                diagnostics
                        .report(
                                DiagnosticCode.WIDE_ACCEPTANCE,
                                figure.span(),
                                figure.name()
                                        .map(text -> "`" + text.value() + "`")
                                        .orElse("all else"),
                                most.toPlainString(),
                                needed.map(value -> "is " + value.toPlainString())
                                        .orElse("is in no proof"))
                        .help(needed.map(value -> "accept " + value.toPlainString())
                                .orElse("take it out"));
            }
        }
    }
}

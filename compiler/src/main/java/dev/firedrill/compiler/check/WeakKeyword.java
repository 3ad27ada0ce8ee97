package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.IncidentMember.Keyword;
import dev.firedrill.compiler.syntax.Node;
import dev.firedrill.compiler.syntax.SourceUnit;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.compiler.syntax.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for keywords that say nothing about who wrote a text: empty, tiny, in every text, or counted twice. */
final class WeakKeyword implements Check {
    private static final int FEWEST_LETTERS = 3;

    /** Words that a text about any incident holds. */
    private static final Set<String> COMMON = Set.of(
            "the",
            "and",
            "for",
            "was",
            "were",
            "are",
            "not",
            "but",
            "with",
            "from",
            "that",
            "this",
            "has",
            "had",
            "have",
            "been",
            "all",
            "its",
            "our",
            "out",
            "into",
            "then",
            "when",
            "after",
            "because",
            "due",
            "root",
            "cause",
            "caused",
            "incident",
            "issue",
            "problem",
            "service",
            "services",
            "system",
            "error",
            "errors",
            "failed",
            "failure",
            "fix",
            "fixed");

    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (SourceUnit unit : model.units()) {
            for (Declaration declaration : unit.declarations()) {
                Stream.of(IncidentMember.Cause.class, IncidentMember.Resolution.class, IncidentMember.RemedyStep.class)
                        .flatMap(type -> Tree.all(type, declaration).stream())
                        .forEach(owner -> check(owner, diagnostics));
            }
        }
    }

    private static void check(Node owner, Diagnostics diagnostics) {
        Map<String, Span> seen = new HashMap<>();
        List<Text> words = Tree.all(Keyword.class, owner).stream()
                .flatMap(keyword -> keyword.alternatives().stream())
                .toList();
        for (Text word : words) {
            String plain = word.value().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            weakness(plain)
                    .ifPresent(weakness -> diagnostics
                            .report(DiagnosticCode.MISSING_KEYWORDS, word.span(), weakness)
                            .help("take a word that only whoever understood the incident would write"));
            Span first = seen.putIfAbsent(plain, word.span());
            if (first != null) {
                diagnostics
                        .report(
                                DiagnosticCode.MISSING_KEYWORDS,
                                word.span(),
                                "the keyword `" + plain + "` is listed twice")
                        .label(first, "first here")
                        .help("keep one of the two");
            }
        }
    }

    private static Optional<String> weakness(String word) {
        if (word.isEmpty()) {
            return Optional.of("this keyword is empty");
        }
        if (COMMON.contains(word)) {
            return Optional.of("the keyword `" + word + "` is in almost every text");
        }
        boolean telling =
                word.chars().anyMatch(Character::isDigit) || word.codePoints().anyMatch(Character::isIdeographic);
        return !telling && word.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS
                ? Optional.of("the keyword `" + word + "` has fewer than " + FEWEST_LETTERS + " letters")
                : Optional.empty();
    }
}

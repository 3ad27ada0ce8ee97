package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.IncidentMember.EvidenceRow;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.SourceUnit;
import dev.firedrill.compiler.syntax.Tree;
import java.util.List;

/**
 * Looks for rows whose marks cannot both hold: a decoy proves nothing and leads nowhere, what finds
 * nothing clears nobody either, no row clears whom it leads to, and what is seen is the whole row or its figures.
 */
final class ContradictingMarks implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (SourceUnit unit : model.units()) {
            for (Declaration declaration : unit.declarations()) {
                Tree.all(EvidenceRow.class, declaration).forEach(row -> check(row, diagnostics));
            }
        }
    }

    private static void check(EvidenceRow row, Diagnostics diagnostics) {
        List<Mark> marks = row.marks();
        for (int second = 1; second < marks.size(); second++) {
            for (int first = 0; first < second; first++) {
                Mark earlier = marks.get(first);
                Mark later = marks.get(second);
                if (contradict(earlier, later) || contradict(later, earlier)) {
                    diagnostics
                            .report(
                                    DiagnosticCode.CONTRADICTING_MARKS,
                                    later.span(),
                                    spelling(later),
                                    spelling(earlier))
                            .label(earlier.span(), "said here")
                            .help("keep the one that is meant");
                }
            }
        }
    }

    private static boolean contradict(Mark one, Mark other) {
        if (one instanceof Mark.Decoy) {
            return other instanceof Mark.Proves || other instanceof Mark.Leads;
        }
        if (one instanceof Mark.Empty) {
            return other instanceof Mark.Proves || other instanceof Mark.Leads || other instanceof Mark.Clears;
        }
        if (one instanceof Mark.Visible whole && other instanceof Mark.Visible part) {
            return !whole.figuresAlone() && part.figuresAlone();
        }
        return one instanceof Mark.Leads leads
                && other instanceof Mark.Clears clears
                && leads.services().stream()
                        .map(Name::value)
                        .anyMatch(service ->
                                clears.services().stream().map(Name::value).anyMatch(service::equals));
    }

    private static String spelling(Mark mark) {
        return mark.span().text().replaceAll("(?s)\\s+because\\s.*$", "").replaceAll("\\s+", " ");
    }
}

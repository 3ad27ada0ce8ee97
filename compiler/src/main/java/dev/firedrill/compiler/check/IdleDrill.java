package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.DrillItem;
import java.util.List;

/** A drill that expects nothing at all, or nothing of its last moves: it passes whatever they do. */
final class IdleDrill implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        model.units().stream()
                .flatMap(unit -> unit.declarations().stream())
                .filter(Declaration.Drill.class::isInstance)
                .map(Declaration.Drill.class::cast)
                .forEach(drill -> check(drill, diagnostics));
    }

    private static void check(Declaration.Drill drill, Diagnostics diagnostics) {
        List<DrillItem> items = drill.items();
        String title = drill.title().value();
        if (items.stream().noneMatch(DrillItem.Expect.class::isInstance)) {
            diagnostics
                    .report(DiagnosticCode.IDLE_DRILL, drill.title().span(), title, "")
                    .help(
                            "say what must hold, such as `expect reward +0.04` after a move or `grade >= 0.85` at the end");
        } else if (items.get(items.size() - 1) instanceof DrillItem.Play last) {
            diagnostics
                    .report(DiagnosticCode.IDLE_DRILL, last.span(), title, " of its last move")
                    .help("say what must hold after it, or take it out");
        }
    }
}

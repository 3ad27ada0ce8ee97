package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.SourceUnit;
import dev.firedrill.compiler.syntax.Tree;
import dev.firedrill.engine.bundle.EnvironmentRules;

/** An action with a name that OpenEnv's clients use for what they do to an environment themselves. */
final class ReservedAction implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (SourceUnit unit : model.units()) {
            for (EnvironmentMember.Action action : Tree.all(EnvironmentMember.Action.class, unit)) {
                Name name = action.name();
                if (EnvironmentRules.Action.RESERVED_NAMES.contains(name.value())) {
                    diagnostics
                            .report(DiagnosticCode.RESERVED_ACTION, name.span(), name.value())
                            .help("call it `" + name.value() + "_service`, say");
                }
            }
        }
    }
}

package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.TopologyModel;
import dev.firedrill.compiler.resolve.TopologyModel.Service;
import dev.firedrill.compiler.syntax.Word;
import dev.firedrill.engine.text.Names;
import java.util.HashMap;
import java.util.Map;

/** A name or alias that means two services of one topology, in the way an agent's words are compared. */
final class AmbiguousAlias implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        model.topologies().forEach(topology -> check(topology, diagnostics));
    }

    private record Claim(Service service, Word word) {}

    private static void check(TopologyModel topology, Diagnostics diagnostics) {
        Map<String, Claim> claims = new HashMap<>();
        topology.services().values().forEach(service -> claim(new Claim(service, service.name()), claims, diagnostics));
        for (Service service : topology.services().values()) {
            service.aliases().forEach(alias -> claim(new Claim(service, alias), claims, diagnostics));
        }
    }

    private static void claim(Claim claim, Map<String, Claim> claims, Diagnostics diagnostics) {
        Claim first = claims.putIfAbsent(Names.hyphenated(claim.word.value()), claim);
        if (first != null && first.service != claim.service) {
            diagnostics
                    .report(
                            DiagnosticCode.AMBIGUOUS_ALIAS,
                            claim.word.span(),
                            claim.word.value(),
                            first.service.name().value(),
                            claim.service.name().value())
                    .label(first.word.span(), "taken here")
                    .help("case, `_`, `-` and spaces make no difference; take the alias out, or choose another");
        }
    }
}

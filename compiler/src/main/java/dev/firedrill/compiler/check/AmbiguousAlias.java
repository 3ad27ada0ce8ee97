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
import java.util.stream.Stream;

/** A name or alias that means two services of one topology, or can be taken for another, as an agent's words are compared. */
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
            service.aliases().forEach(alias -> piece(new Claim(service, alias), topology, diagnostics));
        }
    }

    private static void piece(Claim claim, TopologyModel topology, Diagnostics diagnostics) {
        String alias = claim.word.value();
        if (isPiece(alias, claim.service.name().value())) {
            return;
        }
        others(claim, topology)
                .filter(other -> isPiece(alias, other.name().value()))
                .findFirst()
                .filter(other -> others(claim, topology).noneMatch(service -> isNamed(service, alias)))
                .ifPresent(other -> diagnostics
                        .report(
                                DiagnosticCode.MISLEADING_ALIAS,
                                claim.word.span(),
                                alias,
                                claim.service.name().value(),
                                other.name().value())
                        .label(other.name().span(), "it is a piece of this name")
                        .help("choose an alias that nobody would use for `"
                                + other.name().value() + "`"));
    }

    private static Stream<Service> others(Claim claim, TopologyModel topology) {
        return topology.services().values().stream().filter(other -> other != claim.service);
    }

    private static boolean isNamed(Service service, String alias) {
        return Stream.concat(Stream.of(service.name()), service.aliases().stream())
                .map(Word::value)
                .map(Names::hyphenated)
                .anyMatch(Names.hyphenated(alias)::equals);
    }

    /** Whether words of the name, one after the other, are the alias; the whole name is no piece. */
    private static boolean isPiece(String alias, String name) {
        String piece = Names.hyphenated(alias);
        String whole = Names.hyphenated(name);
        return !piece.equals(whole) && ("-" + whole + "-").contains("-" + piece + "-");
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

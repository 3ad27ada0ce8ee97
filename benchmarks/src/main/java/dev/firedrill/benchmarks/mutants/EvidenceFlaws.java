package dev.firedrill.benchmarks.mutants;

import dev.firedrill.benchmarks.mutants.Mutation.Edit;
import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.compiler.syntax.Content;
import dev.firedrill.compiler.syntax.Declaration.Incident;
import dev.firedrill.compiler.syntax.Declaration.Topology;
import dev.firedrill.compiler.syntax.IncidentMember.EvidenceRow;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.TopologyMember;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Flaws of what can be read: leads that lead nowhere, decisions that nothing decides, services out of reach. */
final class EvidenceFlaws {
    private static final String NOTHING = "\"nothing unusual\"";

    private EvidenceFlaws() {}

    static List<Operator> all() {
        return List.of(
                new Operator(
                        "drop a lead",
                        Claim.LEARNABLE,
                        world -> world.all(Mark.Leads.class).map(Mutation::delete)),
                new Operator("break a chain", Claim.LEARNABLE, EvidenceFlaws::breakChains),
                new Operator(
                        "blank a deciding cell",
                        Claim.LEARNABLE,
                        world -> proving(world).map(row -> Mutation.replace(row.content(), NOTHING))),
                new Operator("blank all deciding cells", Claim.LEARNABLE, EvidenceFlaws::blankAll),
                new Operator(
                        "drop `proves`",
                        Claim.LEARNABLE,
                        world -> world.all(Mark.Proves.class).map(Mutation::delete)),
                new Operator(
                        "call proof a decoy",
                        Claim.LEARNABLE,
                        world -> world.all(Mark.Proves.class).map(mark -> Mutation.replace(mark, "decoy"))),
                new Operator("mark the deciding row `empty`", Claim.LEARNABLE, EvidenceFlaws::emptied),
                new Operator(
                        "drop `clears`",
                        Claim.LEARNABLE,
                        world -> world.all(Mark.Clears.class).map(Mutation::delete)),
                new Operator("clear the cause", Claim.LEARNABLE, EvidenceFlaws::clearCause),
                new Operator("prove by an idle row", Claim.LEARNABLE, EvidenceFlaws::provenIdly),
                new Operator(
                        "drop a row",
                        Claim.LEARNABLE,
                        world -> world.all(EvidenceRow.class)
                                .filter(row -> !row.otherwise())
                                .map(Mutation::delete)),
                new Operator(
                        "add a service that nothing mentions",
                        Claim.ALIVE,
                        world -> world.all(Topology.class)
                                .map(topology ->
                                        Mutation.of(topology.name(), Edit.atEnd(topology, "service spare-part")))),
                new Operator(
                        "drop the edges of a service",
                        Claim.LEARNABLE,
                        world -> world.all(TopologyMember.Edges.class).map(Mutation::delete)),
                new Operator("hide the cause from the topology", Claim.LEARNABLE, EvidenceFlaws::hideCause));
    }

    private static Stream<EvidenceRow> proving(World world) {
        return world.all(EvidenceRow.class).filter(row -> row.marks().stream().anyMatch(Mark.Proves.class::isInstance));
    }

    /** In one incident, no row but the cause's own names the cause or leads to it. */
    private static Stream<Mutation> breakChains(World world) {
        return world.incidents()
                .flatMap(incident -> World.cause(incident).stream()
                        .map(cause -> new Mutation(
                                incident.name().span(),
                                World.in(EvidenceRow.class, incident)
                                        .filter(row -> row.services().stream()
                                                .map(Name::value)
                                                .noneMatch(cause::equals))
                                        .flatMap(row -> withoutLead(row, cause))
                                        .toList())))
                .filter(mutation -> !mutation.edits().isEmpty());
    }

    private static Stream<Edit> withoutLead(EvidenceRow row, String cause) {
        Content content = row.content();
        Stream<Edit> named = content.span().text().contains(cause)
                ? Stream.of(Edit.replace(content, content.span().text().replace(cause, "a neighbour")))
                : Stream.empty();
        return Stream.concat(
                named,
                row.marks().stream()
                        .filter(Mark.Leads.class::isInstance)
                        .filter(mark -> mark.span().text().contains(cause))
                        .map(Edit::delete));
    }

    private static Stream<Mutation> blankAll(World world) {
        return world.incidents()
                .map(incident -> new Mutation(
                        incident.name().span(),
                        World.in(EvidenceRow.class, incident)
                                .filter(row -> row.marks().stream().anyMatch(Mark.Proves.class::isInstance))
                                .map(row -> Edit.replace(row.content(), NOTHING))
                                .toList()))
                .filter(mutation -> !mutation.edits().isEmpty());
    }

    private static Stream<Mutation> emptied(World world) {
        return proving(world).map(row -> {
            List<Edit> edits =
                    new ArrayList<>(row.marks().stream().map(Edit::delete).toList());
            edits.add(Edit.after(row, "  empty"));
            return new Mutation(row.span(), edits);
        });
    }

    private static Stream<Mutation> clearCause(World world) {
        return world.incidents()
                .flatMap(incident -> World.cause(incident).stream()
                        .flatMap(cause -> World.in(Mark.Clears.class, incident)
                                .map(mark -> Mutation.replace(mark, "clears " + cause))));
    }

    /** The first row without a mark claims to decide. */
    private static Stream<Mutation> provenIdly(World world) {
        return world.incidents()
                .flatMap(incident -> World.in(EvidenceRow.class, incident)
                        .filter(row ->
                                row.marks().isEmpty() && !row.otherwise() && row.content() instanceof Content.Plain)
                        .limit(2)
                        .map(row -> Mutation.of(row, Edit.after(row, "  proves " + key(incident)))));
    }

    private static String key(Incident incident) {
        return World.cause(incident).isPresent() ? "cause" : "severity";
    }

    private static Stream<Mutation> hideCause(World world) {
        return world.incidents()
                .flatMap(incident -> World.cause(incident).stream()
                        .flatMap(cause -> world.all(TopologyMember.EdgeTarget.class)
                                .filter(target -> target.name().value().equals(cause))
                                .map(target -> Mutation.replace(
                                        target.name(),
                                        world.otherService(incident, cause).orElse(cause)))));
    }
}

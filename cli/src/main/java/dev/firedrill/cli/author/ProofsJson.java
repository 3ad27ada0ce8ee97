package dev.firedrill.cli.author;

import dev.firedrill.cli.author.Provings.Proved;
import dev.firedrill.compiler.ProofReport.Entry;
import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.prove.Objections;
import dev.firedrill.compiler.prove.Proof;
import dev.firedrill.compiler.prove.Trace;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The proofs of an environment: how far they are, and every claim. */
final class ProofsJson {
    private static final int PLACES = 4;

    private ProofsJson() {}

    /**
     * The proofs.
     *
     * @param edition the one to be proved
     * @param proved what was proved last, of it or of one before it
     */
    static ObjectNode of(
            String environment, long edition, Optional<Proved> proved, Optional<Provings.Running> running) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("env", environment);
        root.put("revision", edition);
        root.put("state", state(edition, proved, running));
        running.ifPresentOrElse(now -> root.put("progress", now.part()), () -> root.putNull("progress"));
        proved.ifPresentOrElse(last -> root.put("proved", last.edition()), () -> root.putNull("proved"));
        ArrayNode claims = root.putArray("claims");
        proved.ifPresent(last -> write(last, claims));
        return root;
    }

    private static String state(long edition, Optional<Proved> proved, Optional<Provings.Running> running) {
        if (running.isPresent()) {
            return "running";
        }
        return proved.filter(last -> last.edition() == edition)
                .map(last -> last.certified().isPresent() ? "done" : "failed")
                .orElse("waiting");
    }

    private static void write(Proved proved, ArrayNode claims) {
        for (int number = 0; number < proved.entries().size(); number++) {
            Entry entry = proved.entries().get(number);
            ObjectNode claim = claims.addObject();
            write(entry, claim);
            var witnesses = claim.putArray("witnesses");
            List<Trace> traces = entry.proof().traces();
            for (int trace = 0; trace < traces.size(); trace++) {
                write(traces.get(trace), witnesses.addObject())
                        .put("id", new WitnessName(entry.environment(), proved.edition(), number, trace).text());
            }
        }
    }

    private static void write(Entry entry, ObjectNode node) {
        Proof proof = entry.proof();
        node.put("claim", proof.claim().word());
        node.put("title", proof.claim().title());
        node.put("task", proof.task());
        proof.scenario().ifPresentOrElse(name -> node.put("scenario", name), () -> node.putNull("scenario"));
        node.put("state", state(entry));
        node.put("statement", proof.statement());
        node.put("taken_over", entry.takenOver());
        Set<String> against = new HashSet<>(Objections.of(proof));
        var figures = node.putArray("figures");
        proof.figures()
                .forEach((name, value) -> figures.addObject()
                        .put("name", name)
                        .put("value", rounded(value))
                        .put("exact", value.toString().replace(" ", ""))
                        .put("against", against.contains(name)));
        var outside = node.putArray("outside");
        proof.outside().forEach(outside::add);
        var reasons = node.putArray("because");
        entry.reasons().forEach(reasons::add);
        entry.finding()
                .ifPresentOrElse(
                        finding -> node.set("finding", FindingsJson.of(finding)), () -> node.putNull("finding"));
    }

    private static String state(Entry entry) {
        boolean accepted =
                entry.finding().map(Diagnostic::severity).stream().anyMatch(severity -> severity == Severity.ACCEPTED);
        return accepted ? "accepted" : entry.proof().verdict().name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode write(Trace trace, ObjectNode node) {
        node.put("shows", trace.name());
        node.put("scenario", trace.scenario());
        node.put("steps", trace.moves().size());
        trace.grade().ifPresentOrElse(grade -> node.put("grade", rounded(grade)), () -> node.putNull("grade"));
        return node.put("return", rounded(trace.total()));
    }

    private static double rounded(BigFraction number) {
        return number.bigDecimalValue(PLACES, RoundingMode.HALF_EVEN).doubleValue();
    }
}

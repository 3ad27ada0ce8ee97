package dev.firedrill.engine.bundle;

import java.util.Optional;

/** Reads the part of a bundle that holds what was proved. */
final class ProofReader {
    private ProofReader() {}

    static ProofRecord read(Place place) throws BundleException {
        var members = place.members();
        var proof = new ProofRecord(
                members.text("claim"),
                members.text("task"),
                members.optional("scenario", Place::text),
                members.word(
                        "verdict",
                        word -> Optional.of(word).filter(ProofRecord.VERDICTS::contains),
                        "one of proved, refuted, unknown"),
                members.text("statement"),
                members.text("digest"),
                members.map("figures", Fractions::read),
                members.list("traces", ProofReader::trace),
                members.list("outside", Place::text));
        members.end();
        return proof;
    }

    private static ProofRecord.Trace trace(Place place) throws BundleException {
        var members = place.members();
        var trace = new ProofRecord.Trace(
                members.text("name"),
                members.text("scenario"),
                members.list("steps", ProofReader::step),
                members.optional("grade", Fractions::read),
                Fractions.read(members.get("total")));
        members.end();
        return trace;
    }

    static ProofRecord.Step step(Place place) throws BundleException {
        var members = place.members();
        var step = new ProofRecord.Step(
                members.text("action"), members.map("arguments", Place::text), Fractions.read(members.get("reward")));
        members.end();
        return step;
    }
}

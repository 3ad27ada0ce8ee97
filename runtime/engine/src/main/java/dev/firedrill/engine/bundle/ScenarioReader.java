package dev.firedrill.engine.bundle;

import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import dev.firedrill.engine.bundle.ScenarioRecord.AlertValue;
import dev.firedrill.engine.bundle.ScenarioRecord.Cause;
import dev.firedrill.engine.bundle.ScenarioRecord.Edge;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.engine.bundle.ScenarioRecord.Move;
import dev.firedrill.engine.bundle.ScenarioRecord.Neutral;
import dev.firedrill.engine.bundle.ScenarioRecord.Remedy;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import dev.firedrill.engine.bundle.ScenarioRecord.Reply;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import java.util.List;

/** Reads the part of a bundle that holds one scenario. */
final class ScenarioReader {
    private ScenarioReader() {}

    static ScenarioRecord read(Place place) throws BundleException {
        var members = place.members();
        var scenario = new ScenarioRecord(
                members.text("id"),
                members.text("task"),
                members.text("incident"),
                members.textOrEmpty("title"),
                members.textOrEmpty("documentation"),
                members.integer("summary"),
                members.list("services", ScenarioReader::service),
                members.list("edges", ScenarioReader::edge),
                members.list("alerts", ScenarioReader::alert),
                members.optional("severity", Place::text),
                members.optional("cause", ScenarioReader::cause),
                members.map("truth", ScenarioReader::alertValue),
                members.map("status", Place::text),
                members.list("evidence", EvidenceReader::table),
                members.optional("remedy", ScenarioReader::remedy).orElse(Remedy.NONE),
                members.list("neutral", ScenarioReader::neutral),
                members.list("mistakes", ScenarioReader::mistake),
                keywords(members, "resolution"),
                members.list("log", EvidenceReader::serviceLogLine),
                members.list("replies", ScenarioReader::reply));
        members.end();
        return scenario;
    }

    private static Service service(Place place) throws BundleException {
        var members = place.members();
        var service = new Service(members.text("name"), members.text("kind"), members.texts("aliases"));
        members.end();
        return service;
    }

    private static Edge edge(Place place) throws BundleException {
        var members = place.members();
        var edge = new Edge(
                members.text("from"), members.text("to"), members.flag("critical"), members.textOrEmpty("label"));
        members.end();
        return edge;
    }

    private static Alert alert(Place place) throws BundleException {
        var members = place.members();
        var alert = new Alert(members.text("title"), members.map("fields", ScenarioReader::alertValue));
        members.end();
        return alert;
    }

    private static AlertValue alertValue(Place place) throws BundleException {
        var node = place.node();
        if (node.isArray()) {
            return AlertValue.of(place.list(Place::text));
        }
        if (node.isNumber()) {
            return AlertValue.of(place.decimal());
        }
        if (node.isString()) {
            return AlertValue.of(place.text());
        }
        throw place.wrong("a text, a number or a list of texts");
    }

    private static Cause cause(Place place) throws BundleException {
        var members = place.members();
        var cause = new Cause(members.text("service"), members.textOrEmpty("mode"), keywords(members, "keywords"));
        members.end();
        return cause;
    }

    private static Keywords keywords(Members members, String name) throws BundleException {
        return members.optional(name, ScenarioReader::keywords).orElse(Keywords.NONE);
    }

    private static Keywords keywords(Place place) throws BundleException {
        var members = place.members();
        var keywords = new Keywords(
                members.integer("wanted"),
                members.<List<String>>list("keywords", alternatives -> alternatives.list(Place::text)));
        members.end();
        return keywords;
    }

    private static Move move(Place place) throws BundleException {
        var members = place.members();
        var move = new Move(
                members.text("action"), members.optional("target", Place::text), members.map("arguments", Place::text));
        members.end();
        return move;
    }

    private static Remedy remedy(Place place) throws BundleException {
        var members = place.members();
        var remedy = new Remedy(members.flag("ordered"), members.list("steps", ScenarioReader::remedyStep));
        members.end();
        return remedy;
    }

    private static RemedyStep remedyStep(Place place) throws BundleException {
        var members = place.members();
        var step = new RemedyStep(
                move(members.get("move")),
                keywords(members, "mentions"),
                members.flag("mentionsIfGiven"),
                members.list("after", Place::integer),
                members.optionalInteger("effect"),
                members.map("sets", Place::text));
        members.end();
        return step;
    }

    private static Neutral neutral(Place place) throws BundleException {
        var members = place.members();
        var neutral = new Neutral(move(members.get("move")), members.integer("effect"));
        members.end();
        return neutral;
    }

    private static Mistake mistake(Place place) throws BundleException {
        var members = place.members();
        var mistake =
                new Mistake(move(members.get("move")), members.optionalInteger("before"), members.integer("reason"));
        members.end();
        return mistake;
    }

    private static Reply reply(Place place) throws BundleException {
        var members = place.members();
        var reply = new Reply(members.text("event"), members.integer("text"));
        members.end();
        return reply;
    }
}

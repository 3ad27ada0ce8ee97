package dev.firedrill.engine.bundle;

import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import dev.firedrill.engine.bundle.ScenarioRecord.Cause;
import dev.firedrill.engine.bundle.ScenarioRecord.Edge;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.engine.bundle.ScenarioRecord.Move;
import dev.firedrill.engine.bundle.ScenarioRecord.Neutral;
import dev.firedrill.engine.bundle.ScenarioRecord.Remedy;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;

/** Writes the part of a bundle that holds one scenario. */
final class ScenarioWriter {
    private ScenarioWriter() {}

    static void write(Properties properties, ScenarioRecord scenario) {
        properties
                .text("id", scenario.id())
                .text("task", scenario.task())
                .text("incident", scenario.incident())
                .textUnlessEmpty("title", scenario.title())
                .textUnlessEmpty("documentation", scenario.documentation())
                .integer("summary", scenario.summary())
                .objects("services", scenario.services(), ScenarioWriter::service)
                .objects("edges", scenario.edges(), ScenarioWriter::edge)
                .objects("alerts", scenario.alerts(), ScenarioWriter::alert)
                .text("severity", scenario.severity());
        scenario.cause().ifPresent(cause -> properties.object("cause", cause, ScenarioWriter::cause));
        properties
                .map("truth", scenario.truth(), properties::alertValue)
                .texts("status", scenario.status())
                .objects("evidence", scenario.evidence(), EvidenceWriter::table);
        if (!scenario.remedy().equals(Remedy.NONE)) {
            properties.object("remedy", scenario.remedy(), ScenarioWriter::remedy);
        }
        properties
                .objects("neutral", scenario.neutral(), ScenarioWriter::neutral)
                .objects("mistakes", scenario.mistakes(), ScenarioWriter::mistake)
                .keywords("resolution", scenario.resolution())
                .objects("log", scenario.log(), EvidenceWriter::serviceLogLine)
                .objects("replies", scenario.replies(), ScenarioWriter::reply);
    }

    private static void service(Properties properties, Service service) {
        properties.text("name", service.name()).text("kind", service.kind()).texts("aliases", service.aliases());
    }

    private static void edge(Properties properties, Edge edge) {
        properties
                .text("from", edge.from())
                .text("to", edge.to())
                .flag("critical", edge.critical())
                .textUnlessEmpty("label", edge.label());
    }

    private static void alert(Properties properties, Alert alert) {
        properties.text("title", alert.title()).map("fields", alert.fields(), properties::alertValue);
    }

    private static void cause(Properties properties, Cause cause) {
        properties
                .text("service", cause.service())
                .textUnlessEmpty("mode", cause.mode())
                .keywords("keywords", cause.keywords());
    }

    private static void move(Properties properties, Move move) {
        properties.text("action", move.action()).text("target", move.target()).texts("arguments", move.arguments());
    }

    private static void remedy(Properties properties, Remedy remedy) {
        properties.flag("ordered", remedy.ordered()).objects("steps", remedy.steps(), ScenarioWriter::remedyStep);
    }

    private static void remedyStep(Properties properties, RemedyStep step) {
        properties
                .object("move", step.move(), ScenarioWriter::move)
                .keywords("mentions", step.mentions())
                .flag("mentionsIfGiven", step.mentionsIfGiven())
                .integers("after", step.after())
                .integer("effect", step.effect())
                .texts("sets", step.sets());
    }

    private static void neutral(Properties properties, Neutral neutral) {
        properties.object("move", neutral.move(), ScenarioWriter::move).integer("effect", neutral.effect());
    }

    private static void mistake(Properties properties, Mistake mistake) {
        properties
                .object("move", mistake.move(), ScenarioWriter::move)
                .integer("before", mistake.before())
                .integer("reason", mistake.reason());
    }

    private static void reply(Properties properties, ScenarioRecord.Reply reply) {
        properties.text("event", reply.event()).integer("text", reply.text());
    }
}

package dev.firedrill.cli;

import static dev.firedrill.cli.Markers.NEVER;

import dev.firedrill.cli.Markers.Secret;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shipped scenarios with a marker in everything that an agent has to find out, and in what authors say to each other. */
final class MarkedBundles {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Path SHIPPED = Path.of("../scenarios-src/src/main/incident");
    /** What authors say to each other: comments but those of tasks and environments, titles of incidents, names of drills, reasons. */
    private static final Pattern AUTHORS = Pattern.compile(
            "(?m)(?:^ *//(?!/).*|/// .*(?=\\n(?:/// .*\\n)*(?:incident|topology|scenario) )"
                    + "|^incident [^\"\\n]*\"[^\"\\n]*|^drill \"[^\"\\n]*|(?:accept|leads to) [^\"\\n]*because \"[^\"\\n]*)");

    private final Markers markers;
    private final ArrayNode texts;
    private final ObjectNode scenario;
    private final boolean showsStatus;
    private final Map<String, String> targets = new TreeMap<>();

    private MarkedBundles(Markers markers, ObjectNode bundle, ObjectNode scenario) {
        this.markers = markers;
        this.texts = (ArrayNode) bundle.get("texts");
        this.scenario = scenario;
        this.showsStatus = bundle.at("/environment/observation").toString().contains("\"status\"");
    }

    /** The shipped sources, compiled as they are. */
    static List<Bundle> plain() throws IOException {
        return compiled(Function.identity());
    }

    /** The bundles as JSON. */
    static List<ObjectNode> marked(Markers markers) throws IOException {
        var marked = new ArrayList<ObjectNode>();
        for (Bundle bundle : compiled(text -> authored(text, markers))) {
            var json = (ObjectNode) JSON.readTree(BundleWriter.write(bundle));
            for (JsonNode scenario : json.get("scenarios")) {
                new MarkedBundles(markers, json, (ObjectNode) scenario).mark();
            }
            proofs(json, markers);
            marked.add(json);
        }
        return marked;
    }

    private static List<Bundle> compiled(Function<String, String> change) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            var sources = new ArrayList<SourceFile>();
            for (Path file : files.filter(each -> each.toString().endsWith(".incident"))
                    .sorted()
                    .toList()) {
                sources.add(new SourceFile(file.toString(), change.apply(Files.readString(file))));
            }
            return Compiler.compile(new SourceSet(sources)).bundles();
        }
    }

    private static String authored(String text, Markers markers) {
        return AUTHORS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group() + " " + markers.word(new Secret("", "`" + found.group() + "`", NEVER))));
    }

    /** A certificate that says how each scenario is solved. */
    private static void proofs(ObjectNode bundle, Markers markers) {
        ArrayNode proofs = bundle.putArray("proofs");
        for (JsonNode scenario : bundle.get("scenarios")) {
            String id = scenario.get("id").stringValue();
            ObjectNode proof = proofs.addObject();
            proof.put("claim", "solvable").set("task", scenario.get("task"));
            proof.put("scenario", id).put("verdict", "proved");
            proof.put("statement", markers.word(new Secret(id, "the statement of a proof", NEVER)));
            proof.put("digest", markers.word(new Secret(id, "the digest of a proof", NEVER)));
            ObjectNode trace = proof.putArray("traces").addObject();
            trace.put("name", "a solution").put("scenario", id);
            ObjectNode step = trace.putArray("steps").addObject();
            step.put("action", markers.word(new Secret(id, "a step of a proof", NEVER)))
                    .put("reward", 0);
            trace.put("total", 0);
        }
    }

    private void mark() {
        append(scenario, "documentation", "the author's comment", NEVER);
        append(scenario, "incident", "the incident's name", NEVER);
        ObjectNode cause = scenario.path("cause").asObjectOpt().orElseGet(JSON::createObjectNode);
        append(cause, "mode", "the failure mode", NEVER);
        keywords(cause.path("keywords"), "a keyword of the cause");
        keywords(scenario.path("resolution"), "a keyword of the resolution");
        truth();
        status();
        scenario.path("edges").forEach(edge -> append((ObjectNode) edge, "label", "the label of an edge", NEVER));
        scenario.path("evidence")
                .forEach(table -> table.get("cells")
                        .forEach(cell ->
                                cell((ObjectNode) cell, table.get("action").stringValue())));
        scenario.path("remedy").path("steps").forEach(step -> {
            declared((ObjectNode) step, "effect");
            keywords(step.path("mentions"), "a word that a step of the remedy asks for");
        });
        scenario.path("mistakes").forEach(mistake -> declared((ObjectNode) mistake, "reason"));
        scenario.path("neutral").forEach(neutral -> declared((ObjectNode) neutral, "effect"));
        scenario.path("replies")
                .forEach(reply -> text(
                        (ObjectNode) reply,
                        "text",
                        "a reply",
                        reply.get("event").stringValue()));
        withheldSymptoms();
    }

    private void truth() {
        if (scenario.path("truth") instanceof ObjectNode truth && truth.has("proof")) {
            truth.put("proof", target(truth.get("proof").stringValue()));
        }
    }

    private void status() {
        if (!showsStatus && scenario.path("status") instanceof ObjectNode status) {
            status.propertyNames().forEach(service -> append(status, service, "a status", NEVER));
        }
    }

    /** The symptoms, which the hardened classification keeps back. */
    private void withheldSymptoms() {
        if (scenario.get("task").stringValue().equals("hardened_alert_classification")
                && scenario.at("/alerts/0/fields/symptoms") instanceof ArrayNode symptoms) {
            symptoms.add(markers.word(secret("a symptom", NEVER)));
        }
    }

    private void cell(ObjectNode cell, String action) {
        String query = action + " " + cell.get("service").stringValue();
        String what = "the evidence of " + query;
        if (!cell.path("visible").asBoolean(false)) {
            text(cell, "text", what, query);
            cell.path("log").forEach(line -> text((ObjectNode) line, "text", "a log line of " + query, query));
            if (!cell.path("visibleFigures").asBoolean(false) && cell.path("figures") instanceof ObjectNode figures) {
                figures.propertyNames()
                        .forEach(name -> figures.put(
                                name, markers.figure(figures.get(name).decimalValue(), secret(what, query))));
            }
            cell.path("series").forEach(series -> {
                ArrayNode values = (ArrayNode) series.get("values");
                for (int index = 0; index < values.size(); index++) {
                    values.set(
                            index,
                            JSON.valueToTree(markers.figure(
                                    values.get(index).decimalValue(), secret("a series of " + query, query))));
                }
            });
        }
    }

    private void declared(ObjectNode part, String text) {
        ObjectNode move = (ObjectNode) part.get("move");
        if (move.has("target")) {
            move.put("target", target(move.get("target").stringValue()));
        }
        String shown =
                move.get("action").stringValue() + " " + move.path("target").asString("");
        text(part, text, "the " + text + " of " + shown, shown);
    }

    /** What is no service is a word that has to be found first. */
    private String target(String target) {
        Set<String> services = new HashSet<>();
        scenario.get("services").forEach(each -> services.add(each.get("name").stringValue()));
        return services.contains(target)
                ? target
                : targets.computeIfAbsent(
                        target, word -> word + "_" + markers.word(secret("the target `" + word + "`", NEVER)));
    }

    private void keywords(JsonNode keywords, String what) {
        keywords.path("keywords").forEach(words -> ((ArrayNode) words).add(markers.word(secret(what, NEVER))));
    }

    private void text(ObjectNode owner, String key, String what, String learnt) {
        if (owner.has(key)) {
            texts.add(texts.get(owner.get(key).intValue()).stringValue() + " " + markers.word(secret(what, learnt)));
            owner.put(key, texts.size() - 1);
        }
    }

    private void append(ObjectNode owner, String key, String what, String learnt) {
        if (owner.has(key)) {
            owner.put(key, owner.get(key).stringValue() + "-" + markers.word(secret(what, learnt)));
        }
    }

    private Secret secret(String what, String learnt) {
        return new Secret(scenario.get("id").stringValue(), what, learnt);
    }
}

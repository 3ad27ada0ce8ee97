package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.cli.Agent.Over;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Until an episode is over, two scenarios that differ in nothing but severity, cause, truth, keywords and marks of their
 * evidence give the same replies to the same moves, byte for byte. Only assessments, which are judged at once, may tell.
 */
final class TruthMakesNoDifferenceTest {
    /** What no two requests have in common: session ids, what the clock says, and the figures of the server. */
    private static final Pattern VARYING = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}"
            + "|\"(?:timestamp|time_remaining|started|last|time)\\\\?\":[^,}]*|(?:date|content-length)=\\[[^\\]]*\\]"
            + "|# HELP firedrill_[\\s\\S]*");

    private static final Predicate<String> NO_ASSESSMENT = role -> !role.equals("assessment");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void anotherTruthTellsTheSame(Over line) throws Exception {
        List<String> one = play(line, bundle -> bundle, NO_ASSESSMENT);
        assertThat(one.size()).isGreaterThan(400);
        assertThat(play(line, TruthMakesNoDifferenceTest::otherwise, NO_ASSESSMENT))
                .containsExactlyElementsOf(one);
    }

    @Test
    void assessmentsShowThatADifferenceIsNoticed() throws Exception {
        assertThat(play(Over.HTTP, TruthMakesNoDifferenceTest::otherwise, role -> true))
                .isNotEqualTo(play(Over.HTTP, bundle -> bundle, role -> true));
    }

    private interface Change {
        ObjectNode of(ObjectNode bundle);
    }

    private List<String> play(Over line, Change change, Predicate<String> roles) throws Exception {
        var plain = new ArrayList<ObjectNode>();
        for (Bundle bundle : MarkedBundles.plain()) {
            plain.add((ObjectNode) MarkedBundles.JSON.readTree(BundleWriter.write(bundle)));
        }
        var words = new ArrayList<>(List.of("--port", "0", "--drain-seconds", "0"));
        for (ObjectNode bundle : plain) {
            words.add(written(change.of(bundle.deepCopy())).toString());
        }
        var heard = new ArrayList<String>();
        Served served = Served.with(words.toArray(String[]::new));
        try {
            for (ObjectNode bundle : plain) {
                for (JsonNode scenario : bundle.get("scenarios")) {
                    new RandomPlay(new Web(served.address()), bundle, scenario, new Random(11), roles)
                            .play(
                                    line,
                                    reply -> heard.add(VARYING.matcher(reply).replaceAll("…")));
                }
            }
        } finally {
            assertThat(served.stop()).isZero();
        }
        return heard;
    }

    private Path written(ObjectNode bundle) throws IOException {
        return Files.writeString(
                folder.resolve(bundle.at("/environment/name").stringValue() + ".json"), bundle.toString());
    }

    /** The same scenarios with another truth. */
    private static ObjectNode otherwise(ObjectNode bundle) {
        List<String> severities = bundle.at("/environment/severities")
                .valueStream()
                .filter(each -> each.path("ranked").asBoolean(false))
                .map(each -> each.get("name").stringValue())
                .toList();
        for (JsonNode each : bundle.get("scenarios")) {
            ObjectNode scenario = (ObjectNode) each;
            if (scenario.has("severity")) {
                scenario.put(
                        "severity", other(severities, scenario.get("severity").stringValue()));
            }
            if (scenario.path("cause") instanceof ObjectNode cause) {
                List<String> services = scenario.get("services")
                        .valueStream()
                        .map(service -> service.get("name").stringValue())
                        .toList();
                cause.put("service", other(services, cause.get("service").stringValue()));
                cause.put("mode", "it is something else");
                otherWords(cause.get("keywords"));
            }
            otherWords(scenario.path("resolution"));
            otherTruth(bundle, scenario);
            scenario.path("evidence")
                    .forEach(table -> table.get("cells")
                            .forEach(
                                    cell -> ((ObjectNode) cell).remove(List.of("leads", "proves", "decoy", "clears"))));
        }
        return bundle;
    }

    private static void otherTruth(ObjectNode bundle, ObjectNode scenario) {
        if (scenario.path("truth") instanceof ObjectNode truth) {
            for (JsonNode field : bundle.at("/environment/truthFields")) {
                String name = field.get("name").stringValue();
                List<String> words = field.path("values")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList();
                if (truth.has(name)) {
                    truth.put(
                            name,
                            words.isEmpty()
                                    ? "other"
                                    : other(words, truth.get(name).stringValue()));
                }
            }
        }
    }

    private static void otherWords(JsonNode keywords) {
        keywords.path("keywords")
                .forEach(words -> ((ArrayNode) words).removeAll().add("otherwise"));
    }

    private static String other(List<String> words, String word) {
        return words.get((words.indexOf(word) + 1) % words.size());
    }
}

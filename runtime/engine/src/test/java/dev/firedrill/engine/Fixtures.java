package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.expression.Numbers;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundles of the tests, and short ways to play them. */
final class Fixtures {
    static final JsonMapper JSON = JsonMapper.shared();
    static final Environment CLOUD = load("cloud");
    static final Environment HARBOUR = load("harbour");
    static final InstantSource STOPPED = InstantSource.fixed(Instant.EPOCH);

    private Fixtures() {}

    static Environment load(String name) {
        try {
            return Environment.of(BundleReader.read(Golden.bytes("bundles/" + name + ".json")));
        } catch (BundleException fault) {
            throw new AssertionError(name, fault);
        }
    }

    static Episode start(Environment environment, String scenario) {
        return environment.scenario(scenario).orElseThrow().start("e1", STOPPED);
    }

    static ActionRequest request(String action, String... namesAndTexts) {
        var parameters = new LinkedHashMap<String, String>();
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            parameters.put(namesAndTexts[index], namesAndTexts[index + 1]);
        }
        return ActionRequest.of(action, Map.copyOf(parameters));
    }

    /** The request in a wire form that must be right. */
    static ActionRequest decode(Environment environment, String json) {
        return environment.decoder().decode(JSON.readTree(json)) instanceof Decoded.Accepted accepted
                ? accepted.request()
                : fail(json);
    }

    private static ActionRequest fail(String json) {
        throw new AssertionError(json);
    }

    static String json(Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(text)) {
            content.accept(generator);
        }
        return text.toString();
    }

    static JsonNode tree(Consumer<JsonGenerator> content) {
        return JSON.readTree(json(content));
    }

    static String reward(Episode episode) {
        return Numbers.score(episode.reward()).toString();
    }

    static String cumulative(Episode episode) {
        return Numbers.score(episode.cumulative()).toString();
    }
}

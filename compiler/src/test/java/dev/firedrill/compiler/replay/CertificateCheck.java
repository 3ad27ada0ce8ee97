package dev.firedrill.compiler.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the certificates of a bundle again. It knows the bundle's JSON and the language reference, and shares no code
 * with the engine, the compiler or the prover.
 */
public final class CertificateCheck {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CertificateCheck() {}

    /** Parses a bundle. */
    static JsonNode parse(byte[] bundle) {
        return MAPPER.readTree(bundle);
    }

    /**
     * Where the traces of a bundle's proofs are not paid and graded as they say, or do not show the figures and the verdict
     * that they stand for; empty where all do.
     */
    public static List<String> differences(byte[] bundle) {
        return differences(parse(bundle));
    }

    static List<String> differences(JsonNode root) {
        List<String> differences = new ArrayList<>();
        for (JsonNode proof : root.path("proofs")) {
            List<Played> played = new ArrayList<>();
            proof.path("traces").forEach(trace -> played.add(check(root, trace, differences)));
            differences.addAll(new ClaimCheck(root, proof, played).differences());
        }
        return differences;
    }

    /** How many traces the proofs of a bundle have. */
    public static int traces(byte[] bundle) {
        int traces = 0;
        for (JsonNode proof : parse(bundle).path("proofs")) {
            traces += proof.path("traces").size();
        }
        return traces;
    }

    /** A trace as it was played here: how many steps it took, what it was graded, its return, and what steps paid. */
    record Played(String name, int steps, Optional<Exact> grade, Exact total, Exact shaping) {}

    private static Played check(JsonNode root, JsonNode trace, List<String> differences) {
        String scenario = trace.path("scenario").stringValue();
        String name = scenario + ", " + trace.path("name").stringValue();
        var play = new Playthrough(root, scenario);
        for (JsonNode step : trace.path("steps")) {
            if (play.done()) {
                differences.add(name + ": goes on after the end");
                break;
            }
            Exact reward = play.step(step.path("action").stringValue(), arguments(step));
            compare(name + ": reward of step " + play.steps, Exact.of(step.path("reward")), reward, differences);
        }
        compare(name + ": return", Exact.of(trace.path("total")), play.total(), differences);
        Optional<Exact> grade = trace.has("grade") ? Optional.of(Exact.of(trace.path("grade"))) : Optional.empty();
        if (!grade.equals(play.grade())) {
            differences.add(name + ": grade " + grade + " is " + play.grade());
        }
        Exact shaping = play.sum().plus(play.grade().orElse(Exact.ZERO).negated());
        return new Played(trace.path("name").stringValue(), play.steps, play.grade(), play.total(), shaping);
    }

    private static Map<String, String> arguments(JsonNode step) {
        Map<String, String> arguments = new LinkedHashMap<>();
        step.path("arguments")
                .properties()
                .forEach(entry -> arguments.put(entry.getKey(), entry.getValue().stringValue()));
        return arguments;
    }

    private static void compare(String what, Exact said, Exact found, List<String> differences) {
        if (!said.equals(found)) {
            differences.add(what + " " + said + " is " + found);
        }
    }

    /** Checks the bundles that are named: `java CertificateCheck bundle.json`. */
    public static void main(String[] files) throws java.io.IOException {
        int different = 0;
        for (String file : files) {
            byte[] bundle = java.nio.file.Files.readAllBytes(java.nio.file.Path.of(file));
            List<String> differences = differences(bundle);
            differences.forEach(System.out::println);
            System.out.println(file + ": " + traces(bundle) + " traces, " + differences.size() + " differences");
            different += differences.size();
        }
        if (different > 0) {
            System.exit(1);
        }
    }
}

package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.JsonNode;

/** Gathers what a proof says, while it is being found. */
final class ProofText {
    private final List<String> said = new ArrayList<>();
    private final Map<String, BigFraction> figures = new LinkedHashMap<>();
    private final List<Trace> traces = new ArrayList<>();

    void say(String statement) {
        said.add(statement);
    }

    void figure(String name, BigFraction value) {
        figures.put(name, value);
    }

    void trace(Trace trace) {
        traces.add(trace);
    }

    /** A move as somebody would say it: its action and what it is given. */
    static String shown(ActionRequest request) {
        return Stream.concat(
                        Stream.of(request.action()),
                        request.parameters().values().stream().map(JsonNode::asString))
                .collect(Collectors.joining(" ", "`", "`"));
    }

    String statement() {
        return String.join("; ", said);
    }

    Map<String, BigFraction> figures() {
        return figures;
    }

    List<Trace> traces() {
        return traces;
    }
}

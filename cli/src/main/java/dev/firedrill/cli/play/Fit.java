package dev.firedrill.cli.play;

import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/** Whether a typed word fits a parameter. */
sealed interface Fit {
    /** It does, as this value. */
    record Yes(JsonNode value) implements Fit {}

    /** It does not. */
    record No(String why) implements Fit {}

    static Fit of(Parameter parameter, String text, Scenario scenario) {
        return switch (parameter.type()) {
            case TEXT -> new Yes(StringNode.valueOf(text));
            case INTEGER -> number(parameter, text, "[+-]?\\d{1,18}", "a whole number");
            case NUMBER -> number(parameter, text, "[+-]?\\d{1,18}(\\.\\d{1,18})?", "a number");
            case CHOICE -> oneOf(parameter, text, parameter.values());
            case SEVERITY -> oneOf(parameter, text, severities(scenario));
            case SERVICE -> service(parameter, text, scenario);
        };
    }

    static List<String> severities(Scenario scenario) {
        return scenario.environment().rules().severities().stream()
                .map(EnvironmentRules.Severity::name)
                .toList();
    }

    private static Fit number(Parameter parameter, String text, String form, String what) {
        return text.matches(form)
                ? new Yes(DecimalNode.valueOf(new BigDecimal(text)))
                : new No(parameter.name() + " takes " + what + ", not `" + text + "`");
    }

    private static Fit oneOf(Parameter parameter, String text, List<String> words) {
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(text))
                .findFirst()
                .<Fit>map(word -> new Yes(StringNode.valueOf(word)))
                .orElseGet(() ->
                        new No(parameter.name() + " is one of " + String.join(", ", words) + ", not `" + text + "`"));
    }

    /** A slip of the finger is no move; any other name is for the rules to judge. */
    private static Fit service(Parameter parameter, String text, Scenario scenario) {
        boolean known = scenario.services().stream().anyMatch(service -> service.equalsIgnoreCase(text));
        Optional<String> near = known || !parameter.exact() ? Optional.empty() : Nearest.of(text, scenario.services());
        return near.<Fit>map(service -> new No("no service is called `" + text + "`; did you mean `" + service + "`?"))
                .orElseGet(() -> new Yes(StringNode.valueOf(text)));
    }
}

package dev.firedrill.cli.play;

import dev.firedrill.cli.play.Typed.Ask;
import dev.firedrill.cli.play.Typed.Move;
import dev.firedrill.cli.play.Typed.Unfit;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a player types: an action, its arguments in order or as `name=value`, and the rest of the line as the last
 * text. What is incomplete or misspelled is no move; what the rules judge, such as an action that the task does not
 * offer, is left to them.
 */
final class Phrases {
    private final Scenario scenario;
    private final EnvironmentRules rules;

    Phrases(Scenario scenario) {
        this.scenario = scenario;
        this.rules = scenario.environment().rules();
    }

    Typed read(String typed) {
        var line = new Line(typed);
        String word = line.word();
        Optional<Action> action = action(word);
        if (action.isPresent()) {
            return move(action.get(), line);
        }
        return Question.of(word)
                .<Typed>map(question -> new Ask(question, line.all()))
                .orElseGet(() -> unknown(word));
    }

    /** The declared action of that name. */
    Optional<Action> action(String name) {
        return rules.actions().stream()
                .filter(action -> action.name().equals(name))
                .findFirst();
    }

    /** The actions that the task offers. */
    List<Action> offered() {
        return scenario.task().actions().stream()
                .flatMap(name -> action(name).stream())
                .toList();
    }

    /** How an action is typed: its name, then its parameters, those in brackets optional. */
    static String usage(Action action) {
        var usage = new StringBuilder(action.name());
        for (Parameter parameter : action.parameters()) {
            String name = parameter.name().toUpperCase(Locale.ROOT);
            usage.append(parameter.optional() ? " [" + name + "]" : " " + name);
        }
        return usage.toString();
    }

    private Unfit unknown(String word) {
        List<String> words = new ArrayList<>(scenario.task().actions());
        Arrays.stream(Question.values()).map(Question::word).forEach(words::add);
        return new Unfit("`" + word + "` is nothing you can do here"
                + Nearest.of(word, words)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("; `actions` lists what is"));
    }

    private Typed move(Action action, Line line) {
        Map<String, String> given = new LinkedHashMap<>();
        while (!line.isEmpty()) {
            Optional<Parameter> named = parameter(action, line.name());
            named.ifPresent(parameter -> line.skipName());
            Optional<Parameter> parameter = named.or(() -> firstOpen(action, given));
            if (parameter.isEmpty()) {
                return new Unfit("`" + line.word() + "` is one word too many: " + usage(action));
            }
            given.put(parameter.get().name(), value(action, parameter.get(), named.isPresent(), line));
        }
        return missing(action, given)
                .<Typed>map(parameter ->
                        new Unfit("`" + action.name() + "` needs `" + parameter.name() + "`: " + usage(action)))
                .orElseGet(() -> complete(action, given));
    }

    private static Optional<Parameter> parameter(Action action, String name) {
        return action.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    private static Optional<Parameter> firstOpen(Action action, Map<String, String> given) {
        return action.parameters().stream()
                .filter(parameter -> !given.containsKey(parameter.name()))
                .findFirst();
    }

    private static Optional<Parameter> missing(Action action, Map<String, String> given) {
        return action.parameters().stream()
                .filter(parameter -> !parameter.optional() && !given.containsKey(parameter.name()))
                .findFirst();
    }

    /** The last parameter takes the rest of the line where it is a text, unless it was named and quoted. */
    private static String value(Action action, Parameter parameter, boolean named, Line line) {
        Parameter last = action.parameters().get(action.parameters().size() - 1);
        boolean takesRest = parameter.type() == ParameterType.TEXT && parameter.equals(last);
        return takesRest && !(named && line.isQuoted()) ? line.all() : line.word();
    }

    private Typed complete(Action action, Map<String, String> given) {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        for (Parameter parameter : action.parameters()) {
            String text = given.get(parameter.name());
            if (text != null) {
                Fit fit = Fit.of(parameter, text, scenario);
                if (fit instanceof Fit.No no) {
                    return new Unfit(no.why());
                }
                nodes.put(parameter.name(), ((Fit.Yes) fit).value());
            }
        }
        return new Move(new ActionRequest(action.name(), nodes));
    }
}

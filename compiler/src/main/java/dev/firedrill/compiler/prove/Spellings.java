package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The spellings under which a scenario takes the names of its services, and the words of its keyword sets. */
final class Spellings {
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final ScenarioRecord record;
    private final Wordings wordings;
    private final Map<String, List<String>> loose = new LinkedHashMap<>();
    private final List<List<List<String>>> keywords;

    Spellings(Scenario scenario) {
        var rules = scenario.environment().rules();
        rules.actions().forEach(action -> actions.put(action.name(), action));
        record = scenario.record();
        wordings = new Wordings(Reads.of(rules, scenario.task()), rules, record);
        addServices(scenario);
        keywords = Stream.of(
                        record.cause().stream().map(cause -> cause.keywords()),
                        Stream.of(record.resolution()),
                        record.remedy().steps().stream().map(step -> step.mentions()))
                .flatMap(sets -> sets)
                .map(Keywords::keywords)
                .toList();
    }

    private void addServices(Scenario scenario) {
        for (Service service : record.services()) {
            Set<String> spellings = new LinkedHashSet<>();
            spellings.add(service.name());
            spellings.addAll(SharedNames.spellings(service));
            spellings.removeIf(spelling -> scenario.serviceNamed(spelling)
                    .filter(service.name()::equals)
                    .isEmpty());
            List.copyOf(spellings).forEach(spelling -> {
                spellings.add(spelling.replace('-', ' '));
                spellings.add(spelling.replace('-', '_'));
            });
            loose.put(service.name(), List.copyOf(spellings));
        }
    }

    /** Whether the environment has such an action. */
    boolean declares(String action) {
        return actions.containsKey(action);
    }

    /** What the action takes; nothing where the environment has no such action. */
    List<Parameter> parameters(String action) {
        return actions.containsKey(action)
                ? Objects.requireNonNull(actions.get(action)).parameters()
                : List.of();
    }

    /** How the parameter takes a service; the value alone where there is no such service. */
    List<String> services(Parameter parameter, String value) {
        return parameter.exact() ? List.of(value) : loose.getOrDefault(value, List.of(value));
    }

    /**
     * The keywords that can take the place of a word, its own first: those of the sets that have a keyword which starts
     * with it, each with its alternatives; the word alone where there is no such set.
     */
    List<List<String>> keywords(String word) {
        Set<List<String>> own = new LinkedHashSet<>();
        Set<List<String>> others = new LinkedHashSet<>();
        for (List<List<String>> set : keywords) {
            List<List<String>> found = set.stream()
                    .filter(alternatives -> alternatives.get(0).equals(word))
                    .toList();
            if (!found.isEmpty()) {
                own.addAll(found);
                others.addAll(set);
            }
        }
        own.addAll(others);
        return own.isEmpty() ? List.of(List.of(word)) : List.copyOf(own);
    }

    /** The sets of keywords that texts are asked for, each keyword as its alternatives. */
    List<List<List<String>>> sets() {
        return keywords;
    }

    /** Every word that some move or answer may have to name, without those for which a given one will do. */
    Set<String> all(Predicate<String> given) {
        Set<String> all = new LinkedHashSet<>();
        loose.forEach((name, spellings) -> all.addAll(given.test(name) ? List.of(name) : spellings));
        keywords.stream()
                .flatMap(List::stream)
                .filter(alternatives -> alternatives.stream().noneMatch(given))
                .forEach(all::addAll);
        Stream.of(
                        record.remedy().steps().stream().map(step -> step.move()),
                        record.mistakes().stream().map(mistake -> mistake.move()),
                        record.neutral().stream().map(neutral -> neutral.move()))
                .flatMap(moves -> moves)
                .forEach(move -> {
                    move.target().ifPresent(all::add);
                    all.addAll(move.arguments().values());
                });
        actions.values()
                .forEach(action -> action.parameters().stream()
                        .filter(parameter -> parameter.type() == ParameterType.TEXT)
                        .forEach(parameter -> all.addAll(free(Subject.of(action, parameter, true)))));
        return all;
    }

    /** The words that rules look for in a free text. */
    private List<String> free(Subject subject) {
        List<String> words = new ArrayList<>();
        wordings.of(subject, List.of(), List.of()).forEach(text -> words.addAll(Wordings.words(text)));
        return words;
    }
}

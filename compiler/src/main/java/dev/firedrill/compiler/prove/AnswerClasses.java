package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The constant answers of a task, one for each thing that the rules of its scenarios can find out about them. Beside
 * the answers that there are stand combinations that no single text was found for: they bound what others may be worth.
 */
final class AnswerClasses {
    private static final int MOST_COMBINATIONS = 20_000;

    private final TaskGame game;
    private final AnswerKey key;
    private final Action action;
    private final Predicate<String> allowed;
    private final List<Map<List<List<Value>>, Integer>> numbers = new ArrayList<>();
    private boolean whole = true;

    /** An argument: a text for each scenario, and what the rules find out about it there. */
    private record Argument(List<String> texts, List<List<Value>> signatures) {}

    private AnswerClasses(TaskGame game, AnswerKey key, Action action, Predicate<String> allowed) {
        this.game = game;
        this.key = key;
        this.action = action;
        this.allowed = allowed;
        game.scenarios().forEach(scenario -> numbers.add(new HashMap<>()));
    }

    /**
     * The answers of a task.
     *
     * @param whole whether every answer is no better than one of these
     */
    record Found(List<Answer> answers, boolean whole) {
        Found {
            answers = List.copyOf(answers);
        }
    }

    /** The answers whose texts are allowed; none where the task has no answer. */
    static Found of(TaskGame game, AnswerKey key, Predicate<String> allowed) {
        return game.task()
                .rules()
                .answer()
                .flatMap(name -> game.environment().rules().actions().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .map(action -> new AnswerClasses(game, key, action, allowed).find())
                .orElse(new Found(List.of(), true));
    }

    private Found find() {
        List<List<Argument>> combinations = new ArrayList<>();
        combinations.add(List.of());
        for (Parameter parameter : action.parameters()) {
            List<Argument> arguments = arguments(parameter);
            List<List<Argument>> longer = new ArrayList<>();
            for (List<Argument> before : combinations) {
                for (Argument argument : arguments) {
                    List<Argument> both = new ArrayList<>(before);
                    both.add(argument);
                    longer.add(both);
                }
            }
            whole &= longer.size() <= MOST_COMBINATIONS;
            combinations = longer.subList(0, Math.min(longer.size(), MOST_COMBINATIONS));
        }
        return new Found(combinations.stream().map(this::answer).toList(), whole);
    }

    private Answer answer(List<Argument> arguments) {
        List<ActionRequest> requests = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int index = 0; index < game.scenarios().size(); index++) {
            Map<String, String> texts = new LinkedHashMap<>();
            List<List<Value>> signature = new ArrayList<>();
            for (int place = 0; place < arguments.size(); place++) {
                String text = arguments.get(place).texts().get(index);
                if (!text.isEmpty()) {
                    texts.put(action.parameters().get(place).name(), text);
                }
                signature.add(arguments.get(place).signatures().get(index));
            }
            var request = ActionRequest.of(action.name(), texts);
            requests.add(request);
            var known = numbers.get(index);
            classes.add(known.computeIfAbsent(signature, fresh -> known.size()));
            right.add(hits(game.scenarios().get(index), request));
        }
        return new Answer(requests, classes, right);
    }

    private boolean hits(Scenario scenario, ActionRequest request) {
        var answered = AnswerReading.answered(scenario, request);
        return key.hits().stream()
                .map(answered::evaluate)
                .anyMatch(value -> value instanceof Value.Truth truth && truth.truth());
    }

    /** One argument for each thing that the rules can find out about it. */
    private List<Argument> arguments(Parameter parameter) {
        List<Expression> parts = AnswerReading.of(action, parameter.name(), game.reads());
        boolean number = parameter.type() == ParameterType.INTEGER || parameter.type() == ParameterType.NUMBER;
        whole &= !number || AnswerReading.onlyCompares(parts);
        Map<List<List<Value>>, Argument> found = new LinkedHashMap<>();
        for (String text : texts(parameter, parts)) {
            Argument argument = argument(text, parameter, parts);
            found.putIfAbsent(argument.signatures(), argument);
        }
        if (parameter.type() == ParameterType.TEXT) {
            groups(List.copyOf(found.values()), parts)
                    .forEach(group -> combined(group).forEach(each -> found.putIfAbsent(each.signatures(), each)));
        }
        return List.copyOf(found.values());
    }

    private Argument argument(String text, Parameter parameter, List<Expression> parts) {
        List<List<Value>> signatures = game.scenarios().stream()
                .map(scenario -> signature(scenario, text, parameter, parts))
                .toList();
        return new Argument(Collections.nCopies(game.scenarios().size(), text), signatures);
    }

    private List<Value> signature(Scenario scenario, String text, Parameter parameter, List<Expression> parts) {
        var request = ActionRequest.of(action.name(), text.isEmpty() ? Map.of() : Map.of(parameter.name(), text));
        return AnswerReading.signature(parts, AnswerReading.answered(scenario, request));
    }

    /** The arguments by what is found out about a text without looking at the scenario: one text says one such thing. */
    private static Collection<List<Argument>> groups(List<Argument> found, List<Expression> parts) {
        List<Integer> same = IntStream.range(0, parts.size())
                .filter(index -> AnswerReading.isSameEverywhere(parts.get(index)))
                .boxed()
                .toList();
        return found.stream()
                .collect(Collectors.groupingBy(
                        argument -> same.stream()
                                .map(argument.signatures().get(0)::get)
                                .toList(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** Whatever each scenario can find out, put together as if a text could do so everywhere at once. */
    private List<Argument> combined(List<Argument> found) {
        List<Argument> combinations = List.of(new Argument(List.of(), List.of()));
        for (int index = 0; index < game.scenarios().size(); index++) {
            Map<List<Value>, String> each = new LinkedHashMap<>();
            for (Argument argument : found) {
                if (!argument.texts().get(index).isEmpty()) {
                    each.putIfAbsent(
                            argument.signatures().get(index), argument.texts().get(index));
                }
            }
            if ((long) combinations.size() * each.size() > MOST_COMBINATIONS) {
                whole = false;
                return List.of();
            }
            combinations = combinations.stream()
                    .flatMap(before -> each.entrySet().stream()
                            .map(next -> new Argument(
                                    with(before.texts(), next.getValue()), with(before.signatures(), next.getKey()))))
                    .toList();
        }
        return combinations;
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private List<String> texts(Parameter parameter, List<Expression> parts) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add("");
        switch (parameter.type()) {
            case SERVICE -> {
                game.scenarios().forEach(scenario -> texts.addAll(scenario.services()));
                if (!parameter.exact()) {
                    texts.addAll(SharedNames.of(game.scenarios()).all());
                }
                texts.add(Values.UNKNOWN);
            }
            case SEVERITY -> {
                game.environment().rules().severities().forEach(level -> texts.add(level.name()));
                texts.add(Values.UNKNOWN);
            }
            case CHOICE -> texts.addAll(parameter.values());
            case INTEGER, NUMBER -> texts.addAll(RuleNumbers.comparedWith(parts, game.scenarios()));
            case TEXT -> texts.addAll(spoken(parameter, parts));
        }
        texts.removeIf(text -> parameter.type() != ParameterType.CHOICE
                && parameter.type() != ParameterType.SEVERITY
                && !allowed.test(text));
        return List.copyOf(texts);
    }

    /** Texts that say something in each scenario, alone and together. */
    private List<String> spoken(Parameter parameter, List<Expression> parts) {
        List<String> all = new ArrayList<>();
        List<String> joined = List.of("");
        for (Scenario scenario : game.scenarios()) {
            Map<List<Value>, String> kinds = new LinkedHashMap<>();
            for (String text : Stuffing.texts(scenario, game.reads(), parameter.name(), allowed)) {
                kinds.putIfAbsent(signature(scenario, text, parameter, parts), text);
                all.add(text); // what is the same here may be another thing in the next scenario
            }
            if ((long) joined.size() * kinds.size() <= MOST_COMBINATIONS / 10) {
                joined = joined.stream()
                        .flatMap(before -> kinds.values().stream().map(next -> join(before, next)))
                        .distinct()
                        .toList();
            }
        }
        all.addAll(joined);
        all.add(Stuffing.everything(game, allowed));
        return all;
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }
}

package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.EnvironmentRules.TruthField;
import dev.firedrill.engine.bundle.Limits;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Vocabulary;
import dev.firedrill.engine.rules.AlertFact;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import dev.firedrill.engine.rules.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The declared names of an environment, checked, with the indexes under which the engine knows them. */
record Declarations(Map<String, ActionEntry> actions, List<String> kinds, List<String> events, Vocabulary vocabulary) {
    /** Events are bits of a word. */
    private static final int MOST_EVENTS = 64;

    private static final int MOST_ACTIONS = 1_000;

    static final Pointer RULES = Pointer.ROOT.at("environment");

    static Declarations of(EnvironmentRules rules) throws BundleException {
        Check.name(rules.name(), RULES.at("name"));
        Check.names(rules.severities(), Severity::name, "name", RULES.at("severities"));
        var kinds = kinds(rules);
        var actions = actions(rules, kinds);
        var events = events(rules);
        var vocabulary = new Vocabulary(
                indexes(events),
                indexes(kinds),
                indexes(List.copyOf(actions.keySet())),
                queries(actions),
                answers(rules, actions),
                moves(rules),
                alertFields(rules),
                truthFields(rules),
                rules.severities().stream().map(Severity::name).toList(),
                rules.severities().stream()
                        .filter(Severity::ranked)
                        .map(Severity::name)
                        .toList());
        return new Declarations(actions, kinds, events, vocabulary);
    }

    private static List<String> kinds(EnvironmentRules rules) {
        var kinds = new LinkedHashSet<String>();
        rules.actions().forEach(action -> kinds.add(action.kind()));
        for (var role : Role.values()) {
            kinds.add(role.spelling());
        }
        return List.copyOf(kinds);
    }

    private static Map<String, ActionEntry> actions(EnvironmentRules rules, List<String> kinds) throws BundleException {
        var pointer = RULES.at("actions");
        Check.names(rules.actions(), Action::name, "name", pointer);
        Check.atMost(rules.actions().size(), MOST_ACTIONS, "actions", pointer);
        var actions = new LinkedHashMap<String, ActionEntry>();
        for (var action : rules.actions()) {
            int index = actions.size();
            checkAction(action, pointer.at(index));
            long millis = millis(action.seconds(), pointer.at(index).at("seconds"));
            actions.put(action.name(), new ActionEntry(index, kinds.indexOf(action.kind()), millis, action));
        }
        return actions;
    }

    private static void checkAction(Action action, Pointer pointer) throws BundleException {
        Check.name(action.kind(), pointer.at("kind"));
        var parameters = action.parameters();
        Check.names(parameters, EnvironmentRules.Parameter::name, "name", pointer.at("parameters"));
        for (int index = 0; index < parameters.size(); index++) {
            var parameter = parameters.get(index);
            checkValues(
                    parameter.type(),
                    parameter.values(),
                    pointer.at("parameters").at(index));
        }
        Check.that(
                action.role() != Role.DIAGNOSTIC
                        || (!parameters.isEmpty() && parameters.get(0).type() == ParameterType.SERVICE),
                "the first parameter of a diagnostic action is a service",
                pointer.at("parameters"));
    }

    /** Durations count in whole milliseconds, up to ten years. */
    static long millis(BigDecimal seconds, Pointer pointer) throws BundleException {
        Check.that(
                seconds.signum() >= 0
                        && seconds.compareTo(BigDecimal.valueOf(Limits.SECONDS)) <= 0
                        && seconds.stripTrailingZeros().scale() <= 3,
                "seconds are between 0 and " + Limits.SECONDS + " with at most 3 places, not " + seconds,
                pointer);
        return seconds.movePointRight(3).longValueExact();
    }

    private static List<String> events(EnvironmentRules rules) throws BundleException {
        var events = new ArrayList<String>();
        for (var event : StandardEvent.values()) {
            events.add(event.spelling());
        }
        var pointer = RULES.at("events");
        Check.names(rules.events(), EnvironmentRules.Event::name, "name", pointer);
        for (int index = 0; index < rules.events().size(); index++) {
            var name = rules.events().get(index).name();
            Check.that(
                    !events.contains(name),
                    "`" + name + "` is a standard event",
                    pointer.at(index).at("name"));
            events.add(name);
        }
        Check.atMost(events.size(), MOST_EVENTS, "events, standard ones included", pointer);
        return List.copyOf(events);
    }

    private static Map<String, ValueType> answers(EnvironmentRules rules, Map<String, ActionEntry> actions)
            throws BundleException {
        var types = new LinkedHashMap<String, ValueType>();
        for (int index = 0; index < rules.tasks().size(); index++) {
            var answer = rules.tasks().get(index).answer();
            if (answer.isEmpty()) {
                continue;
            }
            var place = RULES.at("tasks").at(index).at("answer");
            Check.known(answer.get(), actions.keySet(), "action", place);
            var action = rules.actions().stream()
                    .filter(other -> other.name().equals(answer.get()) && other.role() == Role.SUBMISSION)
                    .findFirst();
            Check.that(action.isPresent(), "the answer is a submission", place);
            for (var parameter : action.orElseThrow().parameters()) {
                var type = valueType(parameter.type());
                var before = types.putIfAbsent(parameter.name(), type);
                Check.that(
                        before == null || before == type,
                        "`" + parameter.name() + "` has another type in the answer of another task",
                        place);
            }
        }
        return types;
    }

    private static Map<String, Set<ValueType>> moves(EnvironmentRules rules) {
        var types = new LinkedHashMap<String, Set<ValueType>>();
        rules.actions().stream()
                .flatMap(action -> action.parameters().stream())
                .forEach(parameter -> types.computeIfAbsent(parameter.name(), name -> EnumSet.noneOf(ValueType.class))
                        .add(valueType(parameter.type())));
        return types;
    }

    private static Map<String, ValueType> alertFields(EnvironmentRules rules) throws BundleException {
        var types = new LinkedHashMap<String, ValueType>();
        for (var field : AlertFact.values()) {
            types.put(field.spelling(), field.type());
        }
        var pointer = RULES.at("alertFields");
        Check.names(rules.alertFields(), EnvironmentRules.AlertField::name, "name", pointer);
        for (int index = 0; index < rules.alertFields().size(); index++) {
            var field = rules.alertFields().get(index);
            var type = valueType(field.type());
            Check.that(
                    types.putIfAbsent(field.name(), type) == null,
                    "`" + field.name() + "` is a field of every alert",
                    pointer.at(index).at("name"));
        }
        return types;
    }

    private static Map<String, ValueType> truthFields(EnvironmentRules rules) throws BundleException {
        var types = new LinkedHashMap<String, ValueType>();
        var pointer = RULES.at("truthFields");
        Check.names(rules.truthFields(), TruthField::name, "name", pointer);
        for (var field : rules.truthFields()) {
            checkValues(field.type(), field.values(), pointer.at(types.size()));
            types.put(field.name(), valueType(field.type()));
        }
        return types;
    }

    private static void checkValues(ParameterType type, List<String> values, Pointer pointer) throws BundleException {
        Check.that(
                (type == ParameterType.CHOICE) == !values.isEmpty(),
                "values are for a choice, and a choice has some",
                pointer.at("values"));
    }

    private static ValueType valueType(ParameterType type) {
        return switch (type) {
            case SERVICE -> ValueType.SERVICE;
            case SEVERITY -> ValueType.SEVERITY;
            case TEXT, CHOICE -> ValueType.TEXT;
            case INTEGER, NUMBER -> ValueType.NUMBER;
        };
    }

    private static Map<String, Integer> queries(Map<String, ActionEntry> actions) {
        var queries = new LinkedHashMap<String, Integer>();
        for (var action : actions.values()) {
            if (action.role() == Role.DIAGNOSTIC) {
                queries.put(action.name(), action.index());
            }
        }
        return queries;
    }

    private static Map<String, Integer> indexes(List<String> names) {
        var indexes = new LinkedHashMap<String, Integer>();
        names.forEach(name -> indexes.put(name, indexes.size()));
        return indexes;
    }
}

package dev.firedrill.engine.expression;

import dev.firedrill.engine.rules.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The declared names of an environment that expressions may use.
 *
 * @param events the index of each event, standard ones included
 * @param kinds the index of each action kind
 * @param actions the index of each action
 * @param queries the index of each diagnostic action
 * @param answers the type of each parameter of an action that answers some task
 * @param moves the types of each parameter of an action; more than one where actions differ
 * @param alertFields the type of each field of an alert, built-in ones included
 * @param truthFields the type of each declared field of the truth
 * @param severities every severity
 * @param scale the ranked severities, the gravest first
 */
public record Vocabulary(
        Map<String, Integer> events,
        Map<String, Integer> kinds,
        Map<String, Integer> actions,
        Map<String, Integer> queries,
        Map<String, ValueType> answers,
        Map<String, Set<ValueType>> moves,
        Map<String, ValueType> alertFields,
        Map<String, ValueType> truthFields,
        List<String> severities,
        List<String> scale) {
    public Vocabulary {
        events = Map.copyOf(events);
        kinds = Map.copyOf(kinds);
        actions = Map.copyOf(actions);
        queries = Map.copyOf(queries);
        answers = Map.copyOf(answers);
        moves = Map.copyOf(moves);
        alertFields = Map.copyOf(alertFields);
        truthFields = Map.copyOf(truthFields);
        severities = List.copyOf(severities);
        scale = List.copyOf(scale);
    }

    /** Levels between two severities; the number of levels where either is not on the scale. */
    int distance(String one, String other) {
        int first = scale.indexOf(one);
        int second = scale.indexOf(other);
        return first < 0 || second < 0 ? scale.size() : Math.abs(first - second);
    }
}

package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.AlertField;
import dev.firedrill.compiler.resolve.EnvironmentModel.Parameter;
import dev.firedrill.compiler.resolve.EnvironmentModel.TruthField;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.AlertFact;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that an expression at some place can use besides facts.
 *
 * @param queries the diagnostic actions among the actions
 * @param answers the arguments of answers, by name
 * @param openAnswer whether some task's answer is missing or unknown, so that it may have other arguments, too
 * @param moves the parameters of actions, by name; several where several actions have one of that name
 * @param alert the fields of alerts, by name
 * @param truth the declared fields of the truth, by name
 * @param components the components and reports that can be named here
 * @param services the services that can be named here; none where the expression serves several topologies
 */
record ExpressionScope(
        Use use,
        Set<String> severities,
        Set<String> kinds,
        Set<String> actions,
        Set<String> queries,
        Set<String> events,
        Map<String, ValueType> answers,
        boolean openAnswer,
        Map<String, List<Parameter>> moves,
        Map<String, ValueType> alert,
        Map<String, ValueType> truth,
        Map<String, ValueType> components,
        Set<String> services) {
    ExpressionScope in(Use place) {
        return with(place, components, services);
    }

    ExpressionScope withComponents(Map<String, ValueType> named) {
        return with(use, named, services);
    }

    ExpressionScope withServices(Set<String> named) {
        return with(use, components, named);
    }

    private ExpressionScope with(Use place, Map<String, ValueType> figures, Set<String> known) {
        return new ExpressionScope(
                place,
                severities,
                kinds,
                actions,
                queries,
                events,
                answers,
                openAnswer,
                moves,
                alert,
                truth,
                figures,
                known);
    }

    /** Everything that `count` can count. */
    List<String> countable() {
        List<String> names = new ArrayList<>(events);
        names.addAll(kinds);
        names.addAll(actions);
        return names;
    }

    /** The names of the diagnostic actions. */
    static Set<String> queries(Map<String, Action> actions) {
        return actions.values().stream()
                .filter(action -> action.role() == Role.DIAGNOSTIC)
                .map(Action::name)
                .collect(Collectors.toSet());
    }

    /** The parameters of the actions, by name. */
    static Map<String, List<Parameter>> parameters(Collection<Action> actions) {
        return actions.stream()
                .flatMap(action -> action.parameters().values().stream())
                .collect(Collectors.groupingBy(
                        parameter -> parameter.name().value(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The fields that every alert may have. */
    static Map<String, ValueType> builtInAlertFields() {
        Map<String, ValueType> fields = new LinkedHashMap<>();
        Arrays.stream(AlertFact.values()).forEach(field -> fields.put(field.spelling(), field.type()));
        return fields;
    }

    /** The fields of alerts, built-in ones included, by name. */
    static Map<String, ValueType> alertFields(Map<String, AlertField> declared) {
        Map<String, ValueType> fields = builtInAlertFields();
        declared.forEach((name, field) -> fields.put(name, typeOf(field.type())));
        return fields;
    }

    /** The declared fields of the truth, by name. */
    static Map<String, ValueType> truthFields(Map<String, TruthField> declared) {
        Map<String, ValueType> fields = new LinkedHashMap<>();
        declared.forEach((name, field) -> fields.put(name, typeOf(field.type())));
        return fields;
    }

    /** The type that a parameter's argument has in an expression. */
    static ValueType typeOf(ParameterType type) {
        return switch (type) {
            case SERVICE -> ValueType.SERVICE;
            case SEVERITY -> ValueType.SEVERITY;
            case TEXT, CHOICE -> ValueType.TEXT;
            case INTEGER, NUMBER -> ValueType.NUMBER;
        };
    }
}

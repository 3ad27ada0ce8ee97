package dev.firedrill.compiler.prove;

import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Task;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every expression that stands in the rules that the only task of an environment goes by, with all its parts. */
final class RuleParts {
    private final List<Expression> parts = new ArrayList<>();
    private final Set<Expression> known;
    private final Set<String> paid = new HashSet<>();

    /** The arguments and truths that are services. */
    private final Set<String> services = new HashSet<>();

    RuleParts(EnvironmentRules rules) {
        rules.events().forEach(event -> collect(event.when()));
        rules.hold().ifPresent(hold -> collect(hold.until()));
        rules.returns().ifPresent(this::collect);
        Task task = rules.tasks().get(0);
        rules.shapings().stream()
                .filter(column -> task.shaping().filter(column.name()::equals).isPresent())
                .forEach(column -> column.rules().forEach(rule -> {
                    paid.add(rule.event());
                    collect(rule.amount());
                    rule.when().ifPresent(this::collect);
                }));
        rules.rubrics().stream()
                .filter(rubric -> task.rubric().filter(rubric.name()::equals).isPresent())
                .forEach(rubric -> {
                    rubric.requirements().forEach(this::collect);
                    rubric.components().forEach(component -> collect(component.value()));
                    rubric.total().ifPresent(this::collect);
                });
        known = Set.copyOf(parts);
        rules.actions().stream()
                .flatMap(action -> action.parameters().stream())
                .filter(parameter -> parameter.type() == ParameterType.SERVICE)
                .forEach(parameter -> services.add(parameter.name()));
        rules.truthFields().stream()
                .filter(field -> field.type() == ParameterType.SERVICE)
                .forEach(field -> services.add(field.name()));
    }

    private static String named(Call call) {
        return call.arguments().get(0) instanceof Word word ? word.word() : "";
    }

    private void collect(Expression expression) {
        parts.add(expression);
        if (expression instanceof Call call) {
            call.arguments().forEach(this::collect);
        }
    }

    /** Whether a rule reads the fact. */
    boolean reads(Fact fact) {
        return known.contains(new Reading(fact));
    }

    /** Whether a rule uses the operation. */
    boolean uses(Operation operation) {
        return !calls(operation).isEmpty();
    }

    /** The calls of an operation. */
    List<Call> calls(Operation operation) {
        return parts.stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .filter(call -> call.operation() == operation)
                .toList();
    }

    /** What the operation looks up. */
    List<String> looksUp(Operation operation) {
        return calls(operation).stream()
                .map(call -> call.arguments().get(0))
                .filter(Word.class::isInstance)
                .map(word -> ((Word) word).word())
                .distinct()
                .toList();
    }

    /** Every word in a rule. */
    List<String> words() {
        return known.stream()
                .filter(Word.class::isInstance)
                .map(word -> ((Word) word).word())
                .sorted()
                .toList();
    }

    /** Whether a rule has the word. */
    boolean mentions(String word) {
        return known.contains(new Word(word));
    }

    /** Whether the event matters in any way. */
    boolean minds(String event) {
        return paid.contains(event) || mentions(event);
    }

    /** Whether a text may be compared with the name of a service. */
    boolean comparesTextWithService() {
        return calls(Operation.IS).stream()
                .flatMap(call -> call.arguments().stream())
                .anyMatch(side -> side.equals(new Reading(Fact.CAUSE_SERVICE))
                        || side instanceof Call call
                                && (call.operation() == Operation.SERVICE || services.contains(named(call))));
    }
}

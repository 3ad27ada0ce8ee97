package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.EnvironmentModel.Event;
import dev.firedrill.compiler.resolve.EnvironmentModel.Rubric;
import dev.firedrill.compiler.resolve.EnvironmentModel.Shaping;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a task's rules look at: its shaping column, its rubric, and the environment's own events that bear on them. */
record TaskRules(Optional<Shaping> shaping, List<Part> parts) {
    /** A part of an expression and where it was written. */
    record Part(Expression expression, Span place) {}

    static TaskRules of(ScenarioModel scenario) {
        var environment = scenario.environment();
        Optional<Shaping> shaping =
                scenario.task().shaping().flatMap(name -> find(environment.shapings(), name.value()));
        Optional<Rubric> rubric = scenario.task().rubric().flatMap(name -> find(environment.rubrics(), name.value()));
        List<Part> parts = new ArrayList<>();
        rubric.ifPresent(found -> expressions(found).forEach(lowered -> collect(lowered, parts)));
        shaping.ifPresent(found -> expressions(found).forEach(lowered -> collect(lowered, parts)));
        environment.hold().ifPresent(hold -> collect(hold.until(), parts));
        var rules = new TaskRules(shaping, parts);
        for (Event event : environment.events().values()) {
            String name = event.syntax().name().value();
            if (rules.pays(name)
                    || rules.names(Operation.COUNT_EVENT, name)
                    || environment.endsOn().stream().anyMatch(end -> end.value().equals(name))) {
                collect(event.when(), parts);
            }
        }
        return rules;
    }

    private static <V> Optional<V> find(Map<String, V> map, String name) {
        return Optional.ofNullable(map.get(name));
    }

    private static Stream<Lowered> expressions(Rubric rubric) {
        return Stream.of(rubric.requirements().stream(), rubric.figures().values().stream(), rubric.total().stream())
                .flatMap(lowered -> lowered);
    }

    private static Stream<Lowered> expressions(Shaping shaping) {
        return shaping.rules().stream().flatMap(rule -> Stream.concat(Stream.of(rule.amount()), rule.when().stream()));
    }

    private static void collect(Lowered lowered, List<Part> parts) {
        collect(lowered, lowered.expression(), lowered.span(), parts);
    }

    private static void collect(Lowered lowered, Expression expression, Span around, List<Part> parts) {
        Span place = lowered.places().getOrDefault(expression, around);
        parts.add(new Part(expression, place));
        if (expression instanceof Expression.Call call) {
            call.arguments().forEach(argument -> collect(lowered, argument, place, parts));
        }
    }

    /** Whether the shaping column has a rule for the event. */
    boolean pays(String event) {
        return shaping.filter(column -> column.paysFor(event)).isPresent();
    }

    boolean pays(StandardEvent event) {
        return pays(event.spelling());
    }

    /** The first place that reads one of the facts. */
    Optional<Span> reading(Fact... facts) {
        List<Fact> wanted = List.of(facts);
        return parts.stream()
                .filter(part ->
                        part.expression() instanceof Expression.Reading reading && wanted.contains(reading.fact()))
                .map(Part::place)
                .findFirst();
    }

    /** The first place that reads a declared field of the truth. */
    Optional<Span> readingTruth(String field) {
        Expression wanted = Expression.Call.of(Operation.TRUTH, new Expression.Word(field));
        return parts.stream()
                .filter(part -> part.expression().equals(wanted))
                .map(Part::place)
                .findFirst();
    }

    boolean reads(Fact... facts) {
        return reading(facts).isPresent();
    }

    /** Whether the steps of the remedy make a difference. */
    boolean usesRemedy() {
        return reads(Fact.REMEDY_STEPS, Fact.REMEDY_DONE, Fact.REMEDY_IN_ORDER) || usesMove(StandardEvent.REMEDY);
    }

    /** Whether mistakes make a difference. */
    boolean usesMistakes() {
        return reads(Fact.MISTAKES) || usesMove(StandardEvent.MISTAKE);
    }

    private boolean usesMove(StandardEvent event) {
        return pays(event)
                || names(Operation.COUNT_EVENT, event.spelling())
                || names(Operation.MOVE_IS, event.spelling());
    }

    private boolean names(Operation operation, String word) {
        return parts.stream()
                .map(Part::expression)
                .anyMatch(Expression.Call.of(operation, new Expression.Word(word))::equals);
    }
}

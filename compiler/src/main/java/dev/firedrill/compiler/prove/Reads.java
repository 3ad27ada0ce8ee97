package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the rules of a task look at: those that pay, grade, hold back or end, and the events that these count. */
public final class Reads {
    private static final Set<String> BARRING =
            Set.of(StandardEvent.REMEDIATION_NOT_ALLOWED.spelling(), StandardEvent.ACTION_NOT_ALLOWED.spelling());

    private final List<Expression> rules;
    private final List<Expression> parts;
    private final Optional<Shaping> shaping;
    private final Optional<Rubric> rubric;

    private Reads(List<Expression> rules, Optional<Shaping> shaping, Optional<Rubric> rubric) {
        this.rules = List.copyOf(rules);
        List<Expression> all = new ArrayList<>();
        rules.forEach(rule -> collect(rule, all));
        this.parts = List.copyOf(all);
        this.shaping = shaping;
        this.rubric = rubric;
    }

    /** The rules of a task of the environment. */
    public static Reads of(EnvironmentRules rules, Task task) {
        Optional<Shaping> shaping = task.rules()
                .shaping()
                .flatMap(name -> rules.shapings().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst());
        Optional<Rubric> rubric = task.rules()
                .rubric()
                .flatMap(name -> rules.rubrics().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst());
        List<Expression> read = new ArrayList<>();
        shaping.stream()
                .flatMap(column -> column.rules().stream())
                .flatMap(rule -> Stream.concat(Stream.of(rule.amount()), rule.when().stream()))
                .forEach(read::add);
        rubric.stream().flatMap(Reads::graded).forEach(read::add);
        rules.hold().ifPresent(hold -> read.add(hold.until()));
        rules.returns().ifPresent(read::add);
        // Whether an event matters may follow from another one that counts it, so that all of them are read.
        rules.events().forEach(event -> read.add(event.when()));
        return new Reads(read, shaping, rubric);
    }

    /** The rules that bear on the grade of a task alone: of its shaping those that bar a move. */
    static Reads grading(EnvironmentRules rules, Task task) {
        Reads all = of(rules, task);
        List<Expression> read = new ArrayList<>();
        all.rubric.stream().flatMap(Reads::graded).forEach(read::add);
        return new Reads(moving(rules, all, read), all.shaping, all.rubric);
    }

    /** The rules that bear on what those rules of a task's shaping pay. */
    static Reads paying(EnvironmentRules rules, Task task, Predicate<ShapingRule> paying) {
        Reads all = of(rules, task);
        List<Expression> read = new ArrayList<>();
        all.shaping.stream()
                .flatMap(column -> column.rules().stream())
                .filter(paying)
                .flatMap(rule -> Stream.concat(Stream.of(rule.amount()), rule.when().stream()))
                .forEach(read::add);
        return new Reads(moving(rules, all, read), all.shaping, all.rubric);
    }

    /** The rules in the list, and those that bear on what a move does: what bars it, holds it back, or ends the episode. */
    private static List<Expression> moving(EnvironmentRules rules, Reads all, List<Expression> list) {
        List<Expression> read = new ArrayList<>(list);
        all.shaping.stream()
                .flatMap(column -> column.rules().stream())
                .filter(rule -> BARRING.contains(rule.event()))
                .flatMap(rule -> rule.when().stream())
                .forEach(read::add);
        rules.hold().ifPresent(hold -> read.add(hold.until()));
        rules.events().forEach(event -> read.add(event.when()));
        return read;
    }

    private static Stream<Expression> graded(Rubric rubric) {
        return Stream.of(
                        rubric.requirements().stream(),
                        rubric.components().stream().map(Component::value),
                        rubric.total().stream())
                .flatMap(rules -> rules);
    }

    private static void collect(Expression expression, List<Expression> parts) {
        parts.add(expression);
        if (expression instanceof Call call) {
            call.arguments().forEach(argument -> collect(argument, parts));
        }
    }

    /** Every rule, whole. */
    List<Expression> rules() {
        return rules;
    }

    /** The task's shaping column. */
    public Optional<Shaping> shaping() {
        return shaping;
    }

    /** The task's rubric. */
    public Optional<Rubric> rubric() {
        return rubric;
    }

    /** Whether a rule reads the fact. */
    public boolean fact(Fact fact) {
        return parts.stream().anyMatch(part -> part instanceof Reading reading && reading.fact() == fact);
    }

    /** Whether a rule uses the operation. */
    public boolean uses(Operation operation) {
        return calls(operation).findAny().isPresent();
    }

    /** The calls of the operation. */
    public Stream<Call> calls(Operation operation) {
        return parts.stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .filter(call -> call.operation() == operation);
    }

    /** The names that calls of the operation look up. */
    public Stream<String> names(Operation operation) {
        return calls(operation)
                .filter(call -> call.arguments().get(0) instanceof Word)
                .map(call -> ((Word) call.arguments().get(0)).word())
                .distinct();
    }

    /** Whether a rule looks at the action of a move, at its kind or at its arguments. */
    boolean looksAtActions() {
        return Stream.of(
                                Operation.COUNT_ACTION,
                                Operation.COUNT_KIND,
                                Operation.ACTION_IS,
                                Operation.KIND_IS,
                                Operation.MOVE)
                        .anyMatch(this::uses)
                || fact(Fact.MOVE_ACTION)
                || fact(Fact.TARGET);
    }

    /** Whether the same moves are barred or held back at any time. */
    boolean isSteady(EnvironmentRules environment) {
        return environment.hold().isEmpty()
                && shaping.stream()
                        .flatMap(column -> column.rules().stream())
                        .noneMatch(rule ->
                                BARRING.contains(rule.event()) && rule.when().isPresent());
    }

    /** Whether a rule counts the event. */
    boolean counts(StandardEvent event) {
        return names(Operation.COUNT_EVENT).anyMatch(event.spelling()::equals);
    }

    /** Whether the shaping column has a rule for the event. */
    public boolean pays(String event) {
        return shaping.stream()
                .flatMap(column -> column.rules().stream())
                .anyMatch(rule -> rule.event().equals(event));
    }
}

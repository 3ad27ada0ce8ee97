package dev.firedrill.compiler.prove;

import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.engine.bundle.ScenarioRecord.Move;
import dev.firedrill.engine.bundle.ScenarioRecord.Neutral;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an argument can be, as far as declared moves and rules can tell. */
final class Values {
    /** Names nothing. */
    static final String UNKNOWN = "no-such-name";

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000);

    private final EnvironmentRules rules;
    private final Reads reads;
    private final ScenarioRecord scenario;
    private final Wordings wordings;

    Values(EnvironmentRules rules, Reads reads, ScenarioRecord scenario) {
        this.rules = rules;
        this.reads = reads;
        this.scenario = scenario;
        this.wordings = new Wordings(reads, rules, scenario);
    }

    /** The values that rules can tell apart, with none at all; one that no rule reads is left out. */
    List<String> read(Subject subject) {
        return subject.isRead(reads) ? all(subject, List.of(), List.of()) : List.of("");
    }

    /** The values that make a difference where the action is carried out. */
    List<String> carriedOut(Action action, Parameter parameter) {
        Subject subject = Subject.of(action, parameter, false);
        Set<String> values = new LinkedHashSet<>();
        boolean aimed = subject.target() && (action.role() == Role.DIAGNOSTIC || action.role() == Role.REMEDIATION);
        if (action.role() == Role.DIAGNOSTIC && subject.target()) {
            scenario.services().forEach(service -> values.add(service.name()));
        }
        List<String> declared = declared(action, parameter);
        values.addAll(declared);
        List<Keywords> patterns = patterns(action, parameter);
        if (subject.isRead(reads) || !patterns.isEmpty()) {
            values.addAll(all(subject, patterns, declared));
        }
        if (aimed) {
            values.add(UNKNOWN);
        }
        values.add("");
        return List.copyOf(values);
    }

    private List<String> all(Subject subject, List<Keywords> patterns, List<String> declared) {
        Set<String> values = new LinkedHashSet<>();
        if (subject.target()
                && reads.fact(Fact.TARGET)
                && isName(subject.parameter().type())) {
            // What names nothing is a text like any other.
            values.addAll(wordings.of(subject, patterns, declared));
        }
        switch (subject.parameter().type()) {
            case SERVICE -> {
                scenario.services().forEach(service -> values.add(service.name()));
                values.add(UNKNOWN);
            }
            case SEVERITY -> {
                rules.severities().stream().filter(Severity::ranked).forEach(level -> values.add(level.name()));
                rules.severities().stream().filter(level -> !level.ranked()).forEach(level -> values.add(level.name()));
                values.add(UNKNOWN);
            }
            case CHOICE -> values.addAll(subject.parameter().values());
            case TEXT -> values.addAll(wordings.of(subject, patterns, declared));
            case INTEGER, NUMBER -> values.addAll(numbers(subject));
        }
        values.add("");
        return List.copyOf(values);
    }

    private static boolean isName(ParameterType type) {
        return type == ParameterType.SERVICE || type == ParameterType.SEVERITY;
    }

    /** Numbers at, beside and between those that stand in rules about the argument, and far from all of them. */
    private List<String> numbers(Subject subject) {
        TreeSet<BigDecimal> marks = new TreeSet<>(Set.of(BigDecimal.ZERO, BigDecimal.ONE));
        reads.rules().stream().filter(subject::isIn).forEach(rule -> literals(rule, marks));
        scenario.truth().values().forEach(value -> value.number().ifPresent(marks::add));
        Set<BigDecimal> numbers = new TreeSet<>(marks);
        for (BigDecimal mark : marks) {
            numbers.addAll(List.of(mark.subtract(BigDecimal.ONE), mark.add(BigDecimal.ONE)));
            Optional.ofNullable(marks.higher(mark))
                    .ifPresent(next -> numbers.add(mark.add(next).multiply(HALF)));
        }
        numbers.addAll(List.of(FAR, FAR.negate()));
        return numbers.stream()
                .flatMap(number -> subject.parameter().type() == ParameterType.NUMBER
                        ? Stream.of(number)
                        : Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING).map(way -> number.setScale(0, way)))
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static void literals(Expression expression, Set<BigDecimal> numbers) {
        if (expression instanceof Number number) {
            numbers.add(number.number());
        } else if (expression instanceof Call call) {
            call.arguments().forEach(argument -> literals(argument, numbers));
        }
    }

    /** The values that declared moves of the action give the parameter, the remedy's first. */
    private List<String> declared(Action action, Parameter parameter) {
        boolean first = action.parameters().indexOf(parameter) == 0;
        return moves().filter(move -> move.action().equals(action.name()))
                .flatMap(move -> first && move.target().isPresent()
                        ? move.target().stream()
                        : Stream.ofNullable(move.arguments().get(parameter.name())))
                .distinct()
                .toList();
    }

    private Stream<Move> moves() {
        return Stream.of(
                        scenario.remedy().steps().stream().map(RemedyStep::move),
                        scenario.mistakes().stream().map(Mistake::move),
                        scenario.neutral().stream().map(Neutral::move))
                .flatMap(moves -> moves);
    }

    /** The keywords that remedy steps of the action ask a free text for. */
    private List<Keywords> patterns(Action action, Parameter parameter) {
        List<Keywords> patterns = new ArrayList<>();
        if (parameter.type() == ParameterType.TEXT) {
            for (RemedyStep step : scenario.remedy().steps()) {
                boolean free = action.parameters().indexOf(parameter) > 0
                        && !step.move().arguments().containsKey(parameter.name());
                if (step.move().action().equals(action.name())
                        && free
                        && !step.mentions().keywords().isEmpty()) {
                    patterns.add(step.mentions());
                }
            }
        }
        return patterns;
    }

    /** Whether the remedy has a step with this action and target. */
    boolean isRemedy(Action action, Map<String, String> arguments) {
        return scenario.remedy().steps().stream()
                .map(RemedyStep::move)
                .anyMatch(move -> move.action().equals(action.name())
                        && move.target()
                                .equals(action.parameters().stream()
                                        .findFirst()
                                        .map(parameter -> arguments.getOrDefault(parameter.name(), ""))
                                        .filter(target -> !target.isEmpty())));
    }
}

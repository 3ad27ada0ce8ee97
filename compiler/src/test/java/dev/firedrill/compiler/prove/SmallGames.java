package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleWriter;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.AfterEnd;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Event;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.bundle.EnvironmentRules.Hold;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import dev.firedrill.engine.bundle.EnvironmentRules.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.TruthField;
import dev.firedrill.engine.bundle.EnvironmentRules.Wire;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes up small environments with a task and one to three scenarios: every fact, operation and event that rules can
 * read, moves that overlap, keywords within keywords. The same seed gives the same bundle.
 */
final class SmallGames {
    /** Words of which some hold others. */
    static final List<String> WORDS = List.of("memory", "out of memory", "disk", "full disk", "loop", "web");

    /** Steps that a complete enumeration of one scenario may take. */
    private static final long MOST_STEPS = 5_000;

    private static final int MOST_BUDGET = 5;
    private static final List<String> SERVICES = List.of("auth", "queue", "web", "web-db");
    private static final List<String> OWN_EVENTS = List.of("first", "second", "third");

    private final Random random;

    /** Half of the games have few moves, so that they can be longer. */
    private final boolean narrow;

    private final List<String> services;
    private final List<Severity> severities;
    private final List<Action> actions = new ArrayList<>();
    private final List<TruthField> truth = new ArrayList<>();
    private final SmallRules rules;
    private final List<Event> events = new ArrayList<>();

    private SmallGames(long seed) {
        // Neighbouring seeds would begin alike.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        narrow = random.nextBoolean();
        services = SERVICES.subList(0, narrow ? 2 : 2 + random.nextInt(3));
        severities =
                List.of(new Severity("S1", "", true), new Severity("S2", "", true), new Severity("NONE", "", false));
        actions();
        truth();
        rules = new SmallRules(random, names());
    }

    /** The bundle of a seed; it loads, and complete enumeration of each of its scenarios takes few steps. */
    static Bundle bundle(long seed) {
        Bundle widest = unlimited(seed);
        int budget = MOST_BUDGET;
        while (budget > 2 && load(widest, seed).scenarios().stream().anyMatch(tooLong(budget))) {
            budget--;
        }
        int steps = budget;
        EnvironmentRules environment = widest.environment();
        return with(
                widest,
                environment.tasks().stream().map(task -> steps(task, steps)).toList());
    }

    /** The bundle of a seed with the longest budget, however much there is to enumerate. */
    static Bundle unlimited(long seed) {
        var games = new SmallGames(seed);
        games.events();
        return games.bundle(MOST_BUDGET, games.scenarios());
    }

    /** The environment of a seed. */
    static Environment environment(long seed) {
        return load(bundle(seed), seed);
    }

    /** How a bundle reads, to be shown where something is wrong with it. */
    static String shown(long seed) {
        return "seed " + seed + "\n" + new String(BundleWriter.write(bundle(seed)), StandardCharsets.UTF_8);
    }

    private static Environment load(Bundle bundle, long seed) {
        try {
            return Environment.of(bundle);
        } catch (BundleException e) {
            throw new AssertionError(
                    "seed " + seed + "\n" + new String(BundleWriter.write(bundle), StandardCharsets.UTF_8), e);
        }
    }

    private static Predicate<Scenario> tooLong(int budget) {
        return scenario -> {
            long options = Alphabet.of(scenario).size();
            long moves = Alphabet.of(scenario).stream()
                    .filter(option -> option.sort() != Option.Sort.ANSWER)
                    .count();
            long sets = 1;
            for (int step = 1; step < budget; step++) {
                sets = sets * (moves + step - 1) / step;
            }
            return sets * options > MOST_STEPS;
        };
    }

    /** The same task with another budget. */
    static Task steps(Task task, int steps) {
        return new Task(
                task.id(),
                task.title(),
                task.documentation(),
                task.difficulty(),
                steps,
                task.seconds(),
                task.wall(),
                task.allow(),
                task.answer(),
                task.shaping(),
                task.rubric(),
                task.pass(),
                task.blind(),
                task.causeOutsideAlert());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private static Parameter parameter(String name, ParameterType type) {
        return new Parameter(name, type, false, type == ParameterType.CHOICE ? List.of("on", "off") : List.of(), true);
    }

    private void action(String name, Role role, Parameter... parameters) {
        String kind = role == Role.DIAGNOSTIC && oneIn(5) ? "probe" : role.spelling();
        actions.add(new Action(name, kind, role, List.of(parameters), "", BigDecimal.valueOf(random.nextInt(3) * 10L)));
    }

    private void actions() {
        Parameter service = parameter("service", ParameterType.SERVICE);
        Parameter note = parameter("note", ParameterType.TEXT);
        for (String name : List.of("logs", "metrics", "ping").subList(0, narrow ? 1 : 1 + random.nextInt(3))) {
            action(name, Role.DIAGNOSTIC, service);
        }
        if (!oneIn(4)) {
            action("restart", Role.REMEDIATION, narrow ? new Parameter[] {service} : new Parameter[] {service, note});
        }
        if (!narrow && oneIn(2)) {
            action(
                    "set",
                    Role.REMEDIATION,
                    parameter("flag", ParameterType.TEXT),
                    parameter("to", ParameterType.CHOICE));
        }
        if (oneIn(4)) {
            action("failover", Role.REMEDIATION);
        }
        if (oneIn(3)) {
            action("suspect", Role.ASSESSMENT, parameter("who", oneIn(2) ? ParameterType.SERVICE : ParameterType.TEXT));
        }
        if (oneIn(4)) {
            action("page", Role.ESCALATION);
        }
        List<Parameter> answer = new ArrayList<>();
        answer.add(oneIn(2) ? parameter("blame", ParameterType.SERVICE) : parameter("level", ParameterType.SEVERITY));
        answer.add(oneIn(2) ? parameter("summary", ParameterType.TEXT) : parameter("how", ParameterType.CHOICE));
        if (!narrow && oneIn(8)) {
            answer.add(parameter("amount", ParameterType.INTEGER));
        }
        action("finish", Role.SUBMISSION, answer.toArray(new Parameter[0]));
        if (oneIn(3)) {
            action("dismiss", Role.SUBMISSION, note);
        }
    }

    private void truth() {
        if (oneIn(2)) {
            truth.add(new TruthField("witness", ParameterType.SERVICE, List.of(), oneIn(2)));
        }
        if (oneIn(3)) {
            truth.add(new TruthField("proof", ParameterType.TEXT, List.of(), oneIn(2)));
        }
        if (oneIn(4)) {
            truth.add(new TruthField("weight", ParameterType.NUMBER, List.of(), true));
        }
    }

    private SmallRules.Names names() {
        Map<String, ValueType> answers = new LinkedHashMap<>();
        Map<String, ValueType> moves = new LinkedHashMap<>();
        for (Action action : actions) {
            for (Parameter parameter : action.parameters()) {
                moves.put(parameter.name(), type(parameter.type()));
                if (action.name().equals("finish")) {
                    answers.put(parameter.name(), type(parameter.type()));
                }
            }
        }
        Map<String, ValueType> fields = new LinkedHashMap<>();
        truth.forEach(field -> fields.put(field.name(), type(field.type())));
        return new SmallRules.Names(
                answers,
                moves,
                fields,
                OWN_EVENTS,
                actions.stream().map(Action::kind).distinct().toList(),
                actions.stream().map(Action::name).toList(),
                severities.stream().map(Severity::name).toList(),
                services,
                WORDS);
    }

    private static ValueType type(ParameterType type) {
        return switch (type) {
            case SERVICE -> ValueType.SERVICE;
            case SEVERITY -> ValueType.SEVERITY;
            case TEXT, CHOICE -> ValueType.TEXT;
            case INTEGER, NUMBER -> ValueType.NUMBER;
        };
    }

    private void events() {
        OWN_EVENTS.forEach(name -> events.add(new Event(
                name,
                SmallRules.call(
                        pick(List.of(Operation.AND, Operation.OR)),
                        rules.condition(Use.STEP, 1),
                        oneIn(2)
                                ? rules.condition(Use.STEP, 1)
                                : SmallRules.call(Operation.MOVE_IS, new Expression.Word("neutral"))),
                oneIn(3))));
    }

    private List<ScenarioRecord> scenarios() {
        var scenarios = new SmallScenarios(
                random,
                actions,
                truth,
                services,
                severities.stream().map(Severity::name).toList());
        return IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(number -> scenarios.scenario("S-" + number, "task"))
                .toList();
    }

    private Shaping shaping() {
        List<ShapingRule> column = new ArrayList<>();
        for (int count = 2 + random.nextInt(5); count > 0; count--) {
            column.add(new ShapingRule(
                    oneIn(3) ? pick(OWN_EVENTS) : SmallRules.standard(random),
                    oneIn(4)
                            ? rules.amount(Use.STEP, 1)
                            : SmallRules.number(pick(List.of("0.1", "-0.1", "0.05", "-0.2"))),
                    oneIn(3) ? Optional.of(rules.condition(Use.STEP, 1)) : Optional.empty(),
                    Optional.empty()));
        }
        return new Shaping("column", column);
    }

    private Rubric rubric() {
        List<Component> components = new ArrayList<>();
        for (int index = 0, count = 1 + random.nextInt(3); index < count; index++) {
            components.add(new Component("part" + index, rules.share(Use.RUBRIC)));
        }
        Optional<Expression> total = Optional.empty();
        if (oneIn(2)) {
            Expression part = SmallRules.call(Operation.COMPONENT, new Expression.Word("part0"));
            total = Optional.of(SmallRules.call(
                    Operation.CLAMP,
                    SmallRules.call(Operation.ADD, part, rules.amount(Use.RUBRIC, 1)),
                    SmallRules.number("0"),
                    SmallRules.number("1")));
        }
        return new Rubric(
                "rubric", oneIn(5) ? List.of(rules.condition(Use.RUBRIC, 1)) : List.of(), components, total, List.of());
    }

    private Bundle bundle(int steps, List<ScenarioRecord> scenarios) {
        List<String> allowed = actions.stream()
                .map(Action::name)
                .filter(name -> name.equals("finish") || !oneIn(5))
                .toList();
        boolean timed = oneIn(4);
        Task task = new Task(
                "task",
                "",
                "",
                "",
                steps,
                timed ? Optional.of(BigDecimal.valueOf(15 + random.nextInt(30))) : Optional.empty(),
                timed && oneIn(4),
                allowed,
                oneIn(10) ? Optional.empty() : Optional.of("finish"),
                oneIn(10) ? Optional.empty() : Optional.of("column"),
                Optional.of("rubric"),
                Optional.of(new Expression.Number(new BigDecimal(pick(List.of("0.5", "0.8", "1"))))),
                Optional.empty(),
                false);
        EnvironmentRules environment = new EnvironmentRules(
                "small",
                "1",
                "",
                "",
                severities,
                actions,
                List.of(),
                truth,
                List.of(),
                beside(task),
                List.of(shaping()),
                events,
                oneIn(4) ? List.of(pick(OWN_EVENTS)) : List.of(),
                oneIn(4) ? Optional.of(new Hold(rules.condition(Use.STEP, 1), "not yet")) : Optional.empty(),
                oneIn(3) ? Optional.of(rules.amount(Use.RETURN, 2)) : Optional.empty(),
                false,
                List.of(rubric()),
                List.of(),
                List.of(),
                List.of(),
                new AfterEnd(Optional.of("over"), Optional.empty()),
                new Wire(List.of("action"), Optional.of("parameters"), List.of(), List.of()));
        return new Bundle(Bundle.FORMAT, environment, List.of("text"), scenarios, List.of());
    }

    /** Rules name arguments of the answer, so that a task without one stands beside another, unplayed, that has it. */
    private static List<Task> beside(Task task) {
        return task.answer().isPresent()
                ? List.of(task)
                : List.of(
                        task,
                        new Task(
                                "unplayed",
                                "",
                                "",
                                "",
                                2,
                                Optional.empty(),
                                false,
                                List.of("finish"),
                                Optional.of("finish"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false));
    }

    private static Bundle with(Bundle bundle, List<Task> tasks) {
        return new Bundle(
                bundle.format(),
                with(bundle.environment(), tasks, bundle.environment().observation()),
                bundle.texts(),
                bundle.scenarios(),
                bundle.sources());
    }

    /** The same rules with other tasks and another observation. */
    static EnvironmentRules with(EnvironmentRules rules, List<Task> tasks, List<Field> observation) {
        return new EnvironmentRules(
                rules.name(),
                rules.version(),
                rules.description(),
                rules.documentation(),
                rules.severities(),
                rules.actions(),
                rules.alertFields(),
                rules.truthFields(),
                rules.alert(),
                tasks,
                rules.shapings(),
                rules.events(),
                rules.endsOn(),
                rules.hold(),
                rules.returns(),
                rules.publicRewards(),
                rules.rubrics(),
                observation,
                rules.state(),
                rules.step(),
                rules.afterEnd(),
                rules.wire());
    }
}

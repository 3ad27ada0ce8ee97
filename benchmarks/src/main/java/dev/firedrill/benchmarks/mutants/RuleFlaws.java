package dev.firedrill.benchmarks.mutants;

import dev.firedrill.benchmarks.mutants.Mutation.Edit;
import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.compiler.syntax.Declaration.Environment;
import dev.firedrill.compiler.syntax.Declaration.Scenario;
import dev.firedrill.compiler.syntax.Declaration.Topology;
import dev.firedrill.compiler.syntax.EnvironmentMember.Rubric;
import dev.firedrill.compiler.syntax.EnvironmentMember.Shaping;
import dev.firedrill.compiler.syntax.EnvironmentMember.ShapingRow;
import dev.firedrill.compiler.syntax.EnvironmentMember.Task;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.compiler.syntax.IncidentMember.TrueSeverity;
import dev.firedrill.compiler.syntax.RubricMember;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.compiler.syntax.TopologyMember.ServiceEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flaws of the rules: what is paid, what is graded, what a budget allows. */
final class RuleFlaws {
    private RuleFlaws() {}

    static List<Operator> all() {
        return List.of(
                new Operator(
                        "a budget for the answer alone",
                        Claim.SOLVABLE,
                        world -> world.all(TaskMember.Steps.class).map(steps -> Mutation.replace(steps.count(), "1"))),
                new Operator(
                        "a budget for two steps",
                        Claim.SOLVABLE,
                        world -> world.all(TaskMember.Steps.class).map(steps -> Mutation.replace(steps.count(), "2"))),
                new Operator("raise a component above its share", Claim.GRADED_SOUNDLY, RuleFlaws::raised),
                new Operator("lower a component below its share", Claim.SOLVABLE, RuleFlaws::lowered),
                new Operator(
                        "drop the gate",
                        Claim.NOT_GAMEABLE,
                        world -> world.all(RubricMember.Require.class).map(Mutation::delete)),
                new Operator("pay whether right or wrong", Claim.NOT_GAMEABLE, RuleFlaws::unconditional),
                new Operator("raise the credit for an adjacent severity", Claim.NOT_GAMEABLE, RuleFlaws::adjacent),
                new Operator(
                        "drop the penalty",
                        Claim.NOT_GAMEABLE,
                        world -> world.all(RubricMember.Component.class)
                                .filter(component -> component.name().value().equals("penalty"))
                                .map(component -> Mutation.replace(component.value(), "0.0"))),
                row("pay for repeats", "", "repeat-query", "+0.10"),
                row("pay for any remediation", "event acted when action is remediation", "acted", "+0.10"),
                row("pay for the truth", "event near when target is cause.service", "near", "+0.10"),
                row("pay for remedies on the way", "", "remedy", "+0.10"),
                row("pay for mistakes", "", "mistake", "+0.10"),
                row("pay for any answer", "", "right-submission", "+0.50"),
                new Operator(
                        "more return than was earned",
                        Claim.ALIGNED,
                        world -> world.all(Environment.class)
                                .map(environment -> Mutation.of(
                                        environment.name(), Edit.atEnd(environment, "return = max(sum, 0.5)")))),
                new Operator(
                        "the scenarios in the order of their severity", Claim.NO_ANSWER_GIVEN_AWAY, RuleFlaws::sorted),
                new Operator(
                        "an alias that is a word of another service", Claim.NO_ANSWER_GIVEN_AWAY, RuleFlaws::alias));
    }

    private static Stream<Expression.NumberLiteral> shares(World world) {
        return world.all(Rubric.class)
                .flatMap(rubric -> rubric.members().stream())
                .filter(RubricMember.Component.class::isInstance)
                .map(RubricMember.Component.class::cast)
                .filter(component -> !component.name().value().equals("penalty"))
                .flatMap(component -> World.in(Expression.NumberLiteral.class, component))
                .filter(literal -> literal.quantity().value().signum() > 0
                        && literal.quantity().value().compareTo(BigDecimal.ONE) < 0);
    }

    private static Stream<Mutation> raised(World world) {
        return shares(world)
                .map(literal -> Mutation.replace(
                        literal,
                        literal.quantity().value().add(new BigDecimal("0.45")).toPlainString()));
    }

    private static Stream<Mutation> lowered(World world) {
        return shares(world)
                .filter(literal -> literal.quantity().value().compareTo(new BigDecimal("0.1")) > 0)
                .map(literal -> Mutation.replace(literal, "0.05"));
    }

    /** The first alternative of a choice is paid to everybody. */
    private static Stream<Mutation> unconditional(World world) {
        return world.all(RubricMember.Component.class)
                .map(RubricMember.Component::value)
                .filter(Expression.Choice.class::isInstance)
                .map(value -> (Expression.Choice) value)
                .filter(choice -> choice.arms().size() > 1)
                .map(choice -> Mutation.replace(
                        choice, choice.arms().get(0).value().span().text()));
    }

    private static Stream<Mutation> adjacent(World world) {
        return world.all(Expression.Arm.class)
                .filter(arm -> arm.condition()
                        .filter(condition -> condition.span().text().contains("distance"))
                        .isPresent())
                .map(arm -> Mutation.replace(arm.value(), "0.9"));
    }

    /** A row of shaping in every column, in the place of a row that the event may have. */
    private static Operator row(String name, String event, String paid, String amount) {
        return new Operator(
                name,
                Claim.ALIGNED,
                world -> world.all(Environment.class)
                        .flatMap(environment -> World.in(Shaping.class, environment)
                                .map(shaping -> {
                                    String row = paid + ": "
                                            + String.join(
                                                    " ",
                                                    Collections.nCopies(
                                                            shaping.columns().size(), amount));
                                    List<Edit> edits = new ArrayList<>(shaping.rows().stream()
                                            .filter(other ->
                                                    other.event().value().equals(paid))
                                            .map((ShapingRow other) -> Edit.delete(other))
                                            .toList());
                                    edits.add(Edit.atEnd(shaping, row));
                                    edits.add(Edit.atEnd(environment, event));
                                    return new Mutation(shaping.span(), edits);
                                })));
    }

    private static Stream<Mutation> sorted(World world) {
        return severityTasks(world).flatMap(task -> {
            List<Scenario> members = world.all(Scenario.class)
                    .filter(scenario ->
                            scenario.task().value().equals(task.name().value()))
                    .sorted(Comparator.comparing(scenario -> severity(world, scenario)))
                    .toList();
            String names =
                    members.stream().map(scenario -> scenario.name().value()).collect(Collectors.joining(", "));
            return members.stream()
                                    .map(scenario -> severity(world, scenario))
                                    .distinct()
                                    .count()
                            < 2
                    ? Stream.empty()
                    : Stream.of(Mutation.of(task.name(), Edit.atEnd(task, "scenarios " + names)));
        });
    }

    private static Stream<Task> severityTasks(World world) {
        return world.all(Task.class)
                .filter(task -> World.in(TaskMember.Answer.class, task)
                        .anyMatch(answer -> answer.span().text().contains("severity")));
    }

    /** The severity of a scenario: its own, or else that of its incident. */
    private static String severity(World world, Scenario scenario) {
        Optional<String> own = World.in(TrueSeverity.class, scenario)
                .map(severity -> severity.level().value())
                .findFirst();
        return own.orElseGet(() -> incidentSeverity(world, scenario));
    }

    private static String incidentSeverity(World world, Scenario scenario) {
        return world.incidents()
                .filter(incident ->
                        incident.name().value().equals(scenario.incident().value()))
                .flatMap(incident -> World.severity(incident).stream())
                .findFirst()
                .orElse("");
    }

    /** A service without alias goes by the last word of another one's name. */
    private static Stream<Mutation> alias(World world) {
        return world.all(Topology.class).flatMap(topology -> {
            List<ServiceEntry> services = World.in(ServiceEntry.class, topology).toList();
            return services.stream()
                    .filter(service -> service.aliases().isEmpty())
                    .limit(2)
                    .flatMap(service -> services.stream()
                            .filter(other ->
                                    other != service && other.name().value().contains("-"))
                            .limit(1)
                            .map(other -> Mutation.of(
                                    service.name(),
                                    Edit.after(
                                            service.name(),
                                            " also \"" + other.name().value().split("-")[0] + "\""))));
        });
    }
}

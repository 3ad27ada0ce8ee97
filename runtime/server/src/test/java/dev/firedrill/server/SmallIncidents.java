package dev.firedrill.server;

import static dev.firedrill.server.Rules.field;
import static dev.firedrill.server.Rules.number;
import static dev.firedrill.server.Rules.parameter;
import static dev.firedrill.server.Rules.pays;
import static dev.firedrill.server.Rules.word;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.bundle.BundleWriter;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.AfterEnd;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.Wire;
import dev.firedrill.engine.bundle.ProofRecord;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A small environment with the tables of the cloud one: five actions, two tasks, four scenarios. */
public final class SmallIncidents {
    private SmallIncidents() {}

    /** The environment with nested parameters, whose steps after the end are answered. */
    public static Environment nested() {
        return environment(
                "small-incidents",
                new Wire(List.of("action_type"), Optional.of("parameters"), List.of(), List.of()),
                new AfterEnd(Optional.empty(), Optional.of(SmallTables.step(List.of()))));
    }

    /** The nested environment as a bundle with certificates brings it. */
    public static Environment proved(List<ProofRecord> proofs) {
        var wire = new Wire(List.of("action_type"), Optional.of("parameters"), List.of(), List.of());
        var afterEnd = new AfterEnd(Optional.of("the episode is over"), Optional.empty());
        return environment("small-incidents", wire, afterEnd, SmallScenarios.all(), proofs);
    }

    /** The environment with flat parameters, whose steps after the end are refused. */
    static Environment flat() {
        return environment(
                "flat-incidents",
                new Wire(List.of("action"), Optional.empty(), List.of("target"), List.of()),
                new AfterEnd(Optional.of("the episode is over, reset to start another"), Optional.empty()));
    }

    /** The environment that answers the recorded messages: `kind` names the action, one task, its steps end refused. */
    static Environment recorded() {
        return environment(
                "toy",
                new Wire(List.of("kind"), Optional.empty(), List.of(), List.of()),
                new AfterEnd(Optional.of("the episode is over, reset to start another"), Optional.empty()),
                SmallScenarios.all().stream()
                        .filter(each -> each.task().equals("root_cause_analysis"))
                        .toList());
    }

    /** An environment one of whose actions is called so. */
    static Environment withAction(String name) {
        byte[] bundle = BundleWriter.write(
                new Bundle(Bundle.FORMAT, nested().rules(), SmallScenarios.TEXTS, SmallScenarios.all(), List.of()));
        String renamed = new String(bundle, StandardCharsets.UTF_8).replace("\"scale_service\"", '"' + name + '"');
        try {
            return Environment.of(BundleReader.read(renamed.getBytes(StandardCharsets.UTF_8)));
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }

    /** An environment without scenarios. */
    static Environment empty() {
        return environment(
                "empty",
                new Wire(List.of("action"), Optional.empty(), List.of(), List.of()),
                new AfterEnd(Optional.of("the episode is over"), Optional.empty()),
                List.of());
    }

    private static Environment environment(String name, Wire wire, AfterEnd afterEnd) {
        return environment(name, wire, afterEnd, SmallScenarios.all());
    }

    private static Environment environment(String name, Wire wire, AfterEnd afterEnd, List<ScenarioRecord> scenarios) {
        return environment(name, wire, afterEnd, scenarios, List.of());
    }

    private static Environment environment(
            String name, Wire wire, AfterEnd afterEnd, List<ScenarioRecord> scenarios, List<ProofRecord> proofs) {
        try {
            return Environment.of(new Bundle(
                    Bundle.FORMAT, rules(name, wire, afterEnd), SmallScenarios.TEXTS, scenarios, List.of(), proofs));
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }

    private static EnvironmentRules rules(String name, Wire wire, AfterEnd afterEnd) {
        return new EnvironmentRules(
                name,
                "0.1.0",
                "Small incidents for tests",
                "",
                Stream.of("P1", "P2", "P3", "P4")
                        .map(level -> new Severity(level, "", true))
                        .toList(),
                actions(),
                List.of(),
                List.of(),
                List.of(field("title", Call.of(Operation.ALERT, word("title")))),
                tasks(),
                List.of(shaping()),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                rubrics(),
                SmallTables.observation(),
                SmallTables.state(),
                SmallTables.step(List.of(field("step", Fact.STEPS), field("feedback", Fact.FEEDBACK))),
                afterEnd,
                wire);
    }

    private static List<Action> actions() {
        var service = parameter("service", ParameterType.SERVICE);
        var exact = Rules.exact(service);
        return List.of(
                action("query_logs", Role.DIAGNOSTIC, exact),
                action("check_metrics", Role.DIAGNOSTIC, exact),
                action(
                        "scale_service",
                        Role.REMEDIATION,
                        service,
                        Rules.optional(parameter("replicas", ParameterType.INTEGER))),
                action(
                        "submit_severity",
                        Role.SUBMISSION,
                        parameter("severity", ParameterType.SEVERITY),
                        Rules.optional(service)),
                action("submit_root_cause", Role.SUBMISSION, service, parameter("failure_mode", ParameterType.TEXT)));
    }

    private static Action action(String name, Role role, EnvironmentRules.Parameter... parameters) {
        return new Action(name, role.spelling(), role, List.of(parameters), "what " + name + " does", BigDecimal.ZERO);
    }

    private static List<Task> tasks() {
        return List.of(
                task("alert_classification", "easy", 3, "submit_severity", "severity_match"),
                task("root_cause_analysis", "medium", 10, "submit_root_cause", "diagnosis"));
    }

    private static Task task(String id, String difficulty, int steps, String answer, String rubric) {
        return new Task(
                id,
                "Task " + id,
                "",
                difficulty,
                steps,
                Optional.empty(),
                false,
                List.of("query_logs", "check_metrics", answer),
                Optional.of(answer),
                Optional.of("plain"),
                Optional.of(rubric),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Shaping shaping() {
        return new Shaping(
                "plain",
                List.of(
                        pays("new-service", "0.04"),
                        pays("new-query", "0.02"),
                        pays("repeat-query", "-0.03"),
                        pays("unknown-service", "-0.06"),
                        pays("missing-target", "-0.04"),
                        pays("right-submission", "0.02"),
                        pays("wrong-submission", "-0.08"),
                        pays("unknown-action", "-0.05"),
                        pays("exact-repeat", "-0.04"),
                        pays("timeout", "-0.15")));
    }

    private static List<Rubric> rubrics() {
        var severityIsRight =
                Call.of(Operation.IS, Call.of(Operation.ANSWER, word("severity")), new Reading(Fact.SEVERITY));
        var serviceIsRight =
                Call.of(Operation.IS, Call.of(Operation.ANSWER, word("service")), new Reading(Fact.CAUSE_SERVICE));
        return List.of(
                new Rubric(
                        "severity_match",
                        List.of(),
                        List.of(new Component(
                                "severity_match",
                                Call.of(Operation.CHOOSE, severityIsRight, number("1"), number("0")))),
                        Optional.empty(),
                        List.of(new Component("correct_severity", new Reading(Fact.SEVERITY)))),
                new Rubric(
                        "diagnosis",
                        List.of(),
                        List.of(new Component(
                                "base", Call.of(Operation.CHOOSE, serviceIsRight, number("0.6"), number("0.1")))),
                        Optional.empty(),
                        List.of()));
    }
}

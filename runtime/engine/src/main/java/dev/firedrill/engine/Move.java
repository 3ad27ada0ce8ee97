package dev.firedrill.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** A request resolved against one scenario: what it targets and which parts of the scenario it touches. Immutable. */
public final class Move {
    private final Scenario scenario;
    private final ActionRequest request;
    private final @Nullable ActionEntry action;
    private final String key;
    private final Map<String, String> arguments;
    private final String target;
    private final int service;
    private final Touched touched;

    /** Indexes of the declared moves that a request makes; {@code neutral} is -1 where there is none. */
    record Touched(List<Integer> remedySteps, List<Integer> mistakes, int neutral) {
        static final Touched NOTHING = new Touched(List.of(), List.of(), -1);
    }

    Move(
            Scenario scenario,
            ActionRequest request,
            @Nullable ActionEntry action,
            Map<String, String> arguments,
            String target,
            int service,
            Touched touched) {
        this.scenario = scenario;
        this.request = request;
        this.action = action;
        this.key = RequestKey.of(request);
        this.arguments = arguments;
        this.target = target;
        this.service = service;
        this.touched = touched;
    }

    /** The request as it was sent. */
    public ActionRequest request() {
        return request;
    }

    Scenario scenario() {
        return scenario;
    }

    /** Whether the environment has the action. */
    boolean isKnown() {
        return action != null;
    }

    ActionEntry action() {
        if (action == null) {
            throw new AssertionError(request);
        }
        return action;
    }

    /** Equal for requests that are the same letter by letter, whatever the order of their arguments. */
    String key() {
        return key;
    }

    /** What the arguments of declared parameters mean, blank ones left out. */
    Map<String, String> arguments() {
        return arguments;
    }

    /** The value of an argument: what it means, and nothing where it names no known service or severity. */
    String value(String parameter) {
        var meaning = arguments.getOrDefault(parameter, "");
        return action().parameter(parameter)
                        .filter(declared -> scenario.tables().arguments().isValue(declared, meaning))
                        .isPresent()
                ? meaning
                : "";
    }

    /** What it is aimed at: a declared name or the text as sent; empty where there is none. */
    String target() {
        return target;
    }

    boolean lacksTarget() {
        return target.isEmpty() && action().target().isPresent();
    }

    /** The index of the service it is aimed at, or -1. */
    int service() {
        return service;
    }

    Touched touched() {
        return touched;
    }

    /**
     * Whether it is the same as another one to rules that look at no arguments, at no action by its name and at no single
     * cell of evidence: what they can tell of a move is its kind, whether it is offered, what it costs, the service that it
     * is aimed at, and what it touches.
     */
    public boolean isLike(Move other) {
        if (action == null || other.action == null) {
            return action == other.action;
        }
        return action.isLike(other.action, scenario.task())
                && lacksTarget() == other.lacksTarget()
                && service == other.service
                && touched.remedySteps().equals(other.touched.remedySteps())
                && touched.mistakes().equals(other.touched.mistakes());
    }

    /** Whether it makes the step of the remedy with that index. */
    public boolean makes(int step) {
        return touched.remedySteps().contains(step);
    }

    /** Whether it is declared as the mistake with that index; the first one that counts at the time is made. */
    public boolean errs(int mistake) {
        return touched.mistakes().contains(mistake);
    }

    /** The same move as if the remedy did not have the step with that index. */
    public Move withoutStep(int step) {
        return touching(new Touched(
                touched.remedySteps().stream().filter(index -> index != step).toList(),
                touched.mistakes(),
                touched.neutral()));
    }

    /** The same move as if the scenario declared only so many of its mistakes, the first ones. */
    public Move withMistakes(int count) {
        return touching(new Touched(
                touched.remedySteps(),
                touched.mistakes().stream().filter(index -> index < count).toList(),
                touched.neutral()));
    }

    private Move touching(Touched parts) {
        return new Move(scenario, request, action, arguments, target, service, parts);
    }

    /** The move in words. */
    String shown() {
        var name = Remark.quoted(request.action());
        return target.isEmpty() ? name : name + " on " + Remark.quoted(target);
    }

    /** What is filed for a query that has no evidence. */
    SerializedString noData() {
        return new SerializedString("no data for " + target);
    }

    /** What is filed for a remediation that declares no effect. */
    SerializedString carriedOut() {
        return new SerializedString(request.action() + (target.isEmpty() ? "" : " " + target) + ": done");
    }
}

package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.rules.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a task of a bundle and finds the compiled parts it refers to. */
record TaskCompiler(Declarations declarations, Map<String, ShapingTable> shapings, Map<String, RubricTable> rubrics) {
    private static final int MOST_STEPS = 10_000;

    Task.Parts compile(EnvironmentRules.Task task, Pointer pointer) throws BundleException {
        Check.that(
                task.steps() >= 1 && task.steps() <= MOST_STEPS,
                "a task has 1 to " + MOST_STEPS + " steps, not " + task.steps(),
                pointer.at("steps"));
        if (task.rubric().isPresent()) {
            mark(task.pass(), pointer.at("pass"));
        }
        mark(task.blind(), pointer.at("blind"));
        return new Task.Parts(
                offered(task.allow(), pointer.at("allow")),
                named(task.answer(), declarations.actions(), "action", pointer.at("answer")),
                named(task.shaping(), shapings, "shaping", pointer.at("shaping"))
                        .orElseGet(() -> ShapingTable.none(declarations)),
                named(task.rubric(), rubrics, "rubric", pointer.at("rubric")),
                budget(task, pointer.at("seconds")));
    }

    private static long budget(EnvironmentRules.Task task, Pointer pointer) throws BundleException {
        if (task.seconds().isEmpty()) {
            return 0;
        }
        long millis = Declarations.millis(task.seconds().get(), pointer);
        Check.that(millis > 0, "a time budget is more than 0 seconds", pointer);
        return millis;
    }

    private static void mark(Optional<Expression.Number> mark, Pointer pointer) throws BundleException {
        if (mark.isPresent()) {
            var number = mark.get().number();
            Check.that(
                    number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0,
                    "a mark is between 0 and 1",
                    pointer);
        }
    }

    private List<ActionEntry> offered(List<String> allow, Pointer pointer) throws BundleException {
        var offered = new ArrayList<ActionEntry>();
        for (int index = 0; index < allow.size(); index++) {
            var word = allow.get(index);
            var action = declarations.actions().get(word);
            if (action == null) {
                Check.known(word, declarations.kinds(), "action and no kind of action", pointer.at(index));
                declarations.actions().values().stream()
                        .filter(other -> other.rules().kind().equals(word) && !offered.contains(other))
                        .forEach(offered::add);
            } else if (!offered.contains(action)) {
                offered.add(action);
            }
        }
        return List.copyOf(offered);
    }

    private static <T> Optional<T> named(Optional<String> name, Map<String, T> parts, String what, Pointer pointer)
            throws BundleException {
        if (name.isPresent()) {
            Check.known(name.get(), parts.keySet(), what, pointer);
        }
        return name.map(parts::get);
    }
}

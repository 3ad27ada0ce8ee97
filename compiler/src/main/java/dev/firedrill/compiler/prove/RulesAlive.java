package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds an episode in which each rule of shaping and grading matters. A rule that tasks share has to matter in one of
 * them; the last that has scenarios tells of it.
 */
final class RulesAlive implements Theorem {
    @Override
    public Claim claim() {
        return Claim.ALIVE;
    }

    @Override
    public boolean isAbout(Optional<String> scenario) {
        return scenario.isEmpty();
    }

    @Override
    public List<Scenario> dependsOn(TaskGame game) {
        Set<Scenario> all = new LinkedHashSet<>(game.task().scenarios());
        List<RuleTrial> trials = trials(game);
        users(game.environment(), trials).forEach(task -> all.addAll(task.scenarios()));
        return List.copyOf(all);
    }

    @Override
    public List<Proof> prove(TaskGame game) {
        List<RuleTrial> trials = trials(game);
        if (trials.isEmpty()) {
            return List.of();
        }
        var parts = new Parts();
        parts.count("rules", trials.size());
        boolean complete = true;
        for (Task task : users(game.environment(), trials)) {
            TaskGame played =
                    task.id().equals(game.task().id()) ? game : TaskGame.of(task, game.environment(), game.limits());
            for (Scenario scenario : task.scenarios()) {
                complete &= look(scenario, played, open(trials, task));
            }
        }
        boolean all = complete;
        trials.stream().filter(trial -> !trial.settled()).forEach(trial -> {
            if (all && trial.isDecidable()) {
                parts.dead(trial.dead());
            } else {
                parts.open("as far as was looked, " + trial.dead());
            }
        });
        return List.of(parts.proof(
                game.task().id(),
                Optional.empty(),
                "every rule of shaping and grading that it is the last to use matters in some episode"));
    }

    /** What has to be found out about the rules that no task after this one uses. */
    private static List<RuleTrial> trials(TaskGame game) {
        Environment environment = game.environment();
        return all(environment).stream()
                .filter(trial -> environment.tasks().stream()
                        .filter(task -> !task.scenarios().isEmpty())
                        .filter(trial::isUsedBy)
                        .reduce((one, later) -> later)
                        .filter(last -> last.id().equals(game.task().id()))
                        .isPresent())
                .toList();
    }

    private static List<RuleTrial> all(Environment environment) {
        EnvironmentRules rules = environment.rules();
        List<RuleTrial> all = new ArrayList<>();
        List<ShapingGate> gates = new ArrayList<>();
        for (Shaping column : rules.shapings()) {
            for (int index = 0; index < column.rules().size(); index++) {
                ShapingRule rule = column.rules().get(index);
                all.add(new PaidRule(column, index));
                if (rule.when().isPresent() && gates.stream().noneMatch(gate -> gate.isOf(rule))) {
                    gates.add(new ShapingGate(rule, rules.shapings()));
                }
            }
        }
        all.addAll(gates);
        for (Rubric rubric : rules.rubrics()) {
            for (int index = 0; index < rubric.requirements().size(); index++) {
                all.add(new RequirementGate(rubric, index, environment));
            }
            rubric.components().forEach(component -> all.add(new GradedComponent(rubric, component.name())));
        }
        return all;
    }

    private static List<Task> users(Environment environment, List<RuleTrial> trials) {
        return environment.tasks().stream()
                .filter(task -> trials.stream().anyMatch(trial -> trial.isUsedBy(task)))
                .toList();
    }

    private static List<RuleTrial> open(List<RuleTrial> trials, Task task) {
        return trials.stream()
                .filter(trial -> trial.isUsedBy(task) && !trial.settled())
                .toList();
    }

    /** Looks at the scenario until the trials are settled; whether nothing was left out. */
    private static boolean look(Scenario scenario, TaskGame game, List<RuleTrial> trials) {
        ShortEpisodes.play(scenario, Alphabet.of(scenario), (before, after) -> see(trials, before, after));
        List<RuleTrial> ends = trials.stream()
                .filter(trial -> !trial.isOfSteps())
                .filter(trial -> !trial.settled())
                .toList();
        List<RuleTrial> steps = trials.stream()
                .filter(RuleTrial::isOfSteps)
                .filter(trial -> !trial.settled())
                .toList();
        return (ends.isEmpty() || lookAtEnds(scenario, game, ends))
                && (steps.isEmpty() || lookAtSteps(scenario, game, steps));
    }

    private static boolean lookAtEnds(Scenario scenario, TaskGame game, List<RuleTrial> trials) {
        return new Endings(scenario, game)
                .visit(
                        Knowledge.ALL,
                        (ending, end) -> see(trials, ending.before().position(), end));
    }

    private static boolean lookAtSteps(Scenario scenario, TaskGame game, List<RuleTrial> trials) {
        var answers =
                DistinctAnswers.of(scenario, game).stream().map(scenario::move).toList();
        return new Ledger(scenario, game).visit(ending -> {}, (before, after) -> {
            answers.forEach(answer -> see(trials, before, before.after(answer)));
            return see(trials, before, after);
        });
    }

    private static boolean see(List<RuleTrial> trials, Position before, Position after) {
        trials.forEach(trial -> trial.see(before, after));
        return trials.stream().allMatch(RuleTrial::settled);
    }
}

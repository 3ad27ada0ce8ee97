package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What several claims ask about the scenarios of a task, looked at once for all of them. */
public final class Surveys {
    private final Map<Scenario, Looked> looked = new ConcurrentHashMap<>();

    /** What was looked at in a scenario. */
    private static final class Looked {
        private final StepTrials steps;
        private Optional<Survey> survey = Optional.empty();
        private Optional<Takings> takings = Optional.empty();
        private Optional<Range> total = Optional.empty();

        private Looked(Scenario scenario) {
            steps = new StepTrials(scenario);
        }
    }

    private Looked at(Scenario scenario) {
        return looked.computeIfAbsent(scenario, Looked::new);
    }

    /** What its endings are graded. */
    Survey graded(Scenario scenario, TaskGame game, Rubric rubric) {
        Looked at = at(scenario);
        synchronized (at) {
            Survey survey = at.survey.orElseGet(() -> Survey.of(scenario, game, rubric, at.steps));
            at.survey = Optional.of(survey);
            return survey;
        }
    }

    /** What its endings collect at most. */
    Takings takings(Scenario scenario, TaskGame game) {
        Looked at = at(scenario);
        synchronized (at) {
            Takings takings = at.takings.orElseGet(() -> Takings.of(scenario, game, at.steps));
            at.takings = Optional.of(takings);
            return takings;
        }
    }

    /** The bounds of its return. */
    Range total(Scenario scenario, TaskGame game) {
        Looked at = at(scenario);
        synchronized (at) {
            Range total = at.total.orElseGet(() -> Totals.of(scenario, game, takings(scenario, game)));
            at.total = Optional.of(total);
            return total;
        }
    }

    /** What was found out about the steps of its remedy, once all that could matter was looked at. */
    StepTrials steps(Scenario scenario, TaskGame game) {
        Looked at = at(scenario);
        synchronized (at) {
            boolean complete = game.reads()
                    .rubric()
                    .map(rubric -> graded(scenario, game, rubric).complete())
                    .orElse(true);
            if (!at.steps.isSettled() && takings(scenario, game).complete() && complete) {
                at.steps.complete();
            }
            return at.steps;
        }
    }
}

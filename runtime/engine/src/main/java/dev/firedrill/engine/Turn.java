package dev.firedrill.engine;

import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;

/** One step of an episode: the order in which things happen, once for everybody who plays. */
final class Turn {
    private final EpisodeState state;
    private final EpisodeView facts;
    private final Task task;
    private final Environment environment;

    Turn(EpisodeState state, EpisodeView facts) {
        this.state = state;
        this.facts = facts;
        this.task = state.scenario.task();
        this.environment = state.scenario.environment();
    }

    StepOutcome take(Move move) {
        if (state.done) {
            if (environment.rules().afterEnd().refusal().isEmpty()) {
                state.clearStep();
                state.pastEnd = true;
                state.notes.add(Remark.OVER);
            }
            return StepOutcome.OVER;
        }
        boolean tooLate = begin(move);
        if (!state.keys.add(move.key())) {
            state.happen(StandardEvent.EXACT_REPEAT);
            state.notes.add(Remark.EXACT_REPEAT);
        }
        if (state.steps > Math.max(1, task.rules().steps() / 2) && !isSubmission(move)) {
            state.happen(StandardEvent.PAST_HALF);
            state.notes.add(Remark.PAST_HALF);
        }
        if (!tooLate) {
            act(move);
            ownEvents();
        }
        state.done |= (state.happened & environment.endingEvents()) != 0;
        checkBudgets();
        pay();
        state.scenario.tables().replies().addTo(state.notes, state.happened);
        if (state.done) {
            grade();
        }
        return state.done ? StepOutcome.ENDED : StepOutcome.TAKEN;
    }

    /** Counts the move; tells whether it comes after the time was used up, and so has no effect. */
    private boolean begin(Move move) {
        state.clearStep();
        state.move = move;
        state.steps++;
        state.history.add(move);
        state.readClock();
        boolean tooLate = state.isOutOfTime();
        if (move.isKnown()) {
            var action = move.action();
            state.kindCounts[action.kind()]++;
            state.actionCounts[action.index()]++;
            if (action.role() == Role.DIAGNOSTIC) {
                state.queries++;
            }
            if (!task.rules().wall()) {
                state.elapsedMillis += action.millis();
            }
        }
        return tooLate;
    }

    private static boolean isSubmission(Move move) {
        return move.isKnown() && move.action().role() == Role.SUBMISSION;
    }

    private void act(Move move) {
        if (!move.isKnown()) {
            state.fail(StandardEvent.UNKNOWN_ACTION, Remark.UNKNOWN_ACTION);
        } else if (task.isAnswer(move.action())) {
            state.happen(StandardEvent.RIGHT_SUBMISSION);
            state.notes.add(Remark.SUBMITTED);
            state.answer = move;
            state.done = true;
        } else if (!isBarred(move)) {
            switch (move.action().role()) {
                case DIAGNOSTIC -> Diagnosis.ask(state, move);
                case REMEDIATION -> Remediation.carryOut(state, facts, move);
                case SUBMISSION -> state.fail(StandardEvent.WRONG_SUBMISSION, Remark.WRONG_SUBMISSION);
                case ASSESSMENT, ESCALATION -> state.notes.add(Remark.NOTED);
            }
        }
    }

    /** An action that the task does not offer is barred only where the shaping says what that costs. */
    private boolean isBarred(Move move) {
        if (task.offers(move.action())) {
            return false;
        }
        if (move.action().role() == Role.REMEDIATION && bars(StandardEvent.REMEDIATION_NOT_ALLOWED)) {
            return true;
        }
        return bars(StandardEvent.ACTION_NOT_ALLOWED);
    }

    private boolean bars(StandardEvent event) {
        if (!task.shaping().pays(event.index(), facts)) {
            return false;
        }
        state.fail(event, Remark.NOT_ALLOWED);
        return true;
    }

    private void ownEvents() {
        for (var event : environment.ownEvents()) {
            boolean open = !event.once() || state.eventCounts[event.index()] == 0;
            if (open && event.when().holds(facts)) {
                state.happen(event.index());
            }
        }
    }

    private void checkBudgets() {
        if (state.done) {
            return;
        }
        boolean outOfTime = state.isOutOfTime();
        if (outOfTime || state.steps >= task.rules().steps()) {
            state.happen(StandardEvent.TIMEOUT);
            state.notes.add(outOfTime ? Remark.OUT_OF_TIME : Remark.OUT_OF_STEPS);
            state.done = true;
        }
    }

    private void pay() {
        var rules = task.shaping().rules();
        for (long left = state.happened; left != 0; left &= left - 1) {
            for (var rule : rules.get(Long.numberOfTrailingZeros(left))) {
                if (rule.applies(facts)) {
                    pay(rule);
                }
            }
        }
        state.plainSum += state.plainShaping;
        if (state.computedShaping.signum() != 0) {
            state.computedSum = state.computedSum.add(state.computedShaping);
        }
    }

    private void pay(ShapingTable.Rule rule) {
        state.rulesPaid.set(rule.index());
        state.plainShaping += rule.plain();
        for (var amount : rule.computed()) {
            state.computedShaping = state.computedShaping.add(amount.of(facts));
        }
        state.notes.addAll(rule.because());
    }

    private void grade() {
        if (task.rubric().isPresent()) {
            var grade = Grading.grade(task.rubric().get(), facts);
            state.grade = grade;
            state.notes.add(new Note.Said(grade.feedback()));
        }
    }
}

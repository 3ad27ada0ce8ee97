package dev.firedrill.engine;

import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;

/** One step of an episode: the order in which things happen, once for everybody who plays. */
final class Turn {
    private final Position position;
    private final Narrator narrator;
    private final PositionFacts facts;
    private final Task task;
    private final Environment environment;

    Turn(Position position, Narrator narrator) {
        this.position = position;
        this.narrator = narrator;
        this.facts = new PositionFacts(position);
        this.task = position.scenario.task();
        this.environment = position.scenario.environment();
    }

    StepOutcome take(Move move) {
        if (position.done) {
            if (environment.rules().afterEnd().refusal().isEmpty()) {
                position.clearStep();
                narrator.begins();
                position.pastEnd = true;
                narrator.told(Remark.OVER);
            }
            return StepOutcome.OVER;
        }
        boolean tooLate = begin(move);
        if (!position.makes(move)) {
            position.happen(StandardEvent.EXACT_REPEAT);
            narrator.told(Remark.EXACT_REPEAT);
        }
        if (position.steps > Math.max(1, task.rules().steps() / 2) && !isSubmission(move)) {
            position.happen(StandardEvent.PAST_HALF);
            narrator.told(Remark.PAST_HALF);
        }
        if (!tooLate) {
            act(move);
            ownEvents();
        }
        position.done |= (position.happened & environment.endingEvents()) != 0;
        checkBudgets();
        pay();
        narrator.happened(position.happened);
        if (position.done) {
            grade();
        }
        return position.done ? StepOutcome.ENDED : StepOutcome.TAKEN;
    }

    /** Counts the move; tells whether it comes after the time was used up, and so has no effect. */
    private boolean begin(Move move) {
        position.clearStep();
        narrator.begins();
        position.move = move;
        position.steps++;
        narrator.counted(move);
        boolean tooLate = position.isOutOfTime();
        if (move.isKnown()) {
            var action = move.action();
            position.kindCounts[action.kind()]++;
            position.actionCounts[action.index()]++;
            if (action.role() == Role.DIAGNOSTIC) {
                position.queries++;
            }
            if (!task.rules().wall()) {
                position.elapsedMillis += action.millis();
            }
        }
        return tooLate;
    }

    private static boolean isSubmission(Move move) {
        return move.isKnown() && move.action().role() == Role.SUBMISSION;
    }

    private void act(Move move) {
        if (!move.isKnown()) {
            position.fail(StandardEvent.UNKNOWN_ACTION, Remark.UNKNOWN_ACTION, narrator);
        } else if (task.isAnswer(move.action())) {
            position.happen(StandardEvent.RIGHT_SUBMISSION);
            narrator.told(Remark.SUBMITTED);
            position.answer = move;
            position.done = true;
        } else if (!isBarred(move)) {
            switch (move.action().role()) {
                case DIAGNOSTIC -> Diagnosis.ask(position, narrator, move);
                case REMEDIATION -> new Remediation(position, facts, narrator).carryOut(move);
                case SUBMISSION -> position.fail(StandardEvent.WRONG_SUBMISSION, Remark.WRONG_SUBMISSION, narrator);
                case ASSESSMENT, ESCALATION -> narrator.told(Remark.NOTED);
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
        position.fail(event, Remark.NOT_ALLOWED, narrator);
        return true;
    }

    private void ownEvents() {
        for (var event : environment.ownEvents()) {
            boolean open = !event.once() || position.eventCounts[event.index()] == 0;
            if (open && event.when().holds(facts)) {
                position.happen(event.index());
            }
        }
    }

    private void checkBudgets() {
        if (position.done) {
            return;
        }
        boolean outOfTime = position.isOutOfTime();
        if (outOfTime || position.steps >= task.rules().steps()) {
            position.happen(StandardEvent.TIMEOUT);
            narrator.told(outOfTime ? Remark.OUT_OF_TIME : Remark.OUT_OF_STEPS);
            position.done = true;
        }
    }

    private void pay() {
        task.shaping().paying(position.happened, facts, this::pay);
        position.plainSum += position.plainShaping;
        if (position.computedShaping.signum() != 0) {
            position.computedSum = position.computedSum.add(position.computedShaping);
        }
    }

    private void pay(ShapingTable.Rule rule) {
        position.plainShaping += rule.plain();
        if (!rule.computed().isEmpty()) {
            position.computedShaping = position.computedShaping.add(rule.amount(facts));
        }
        narrator.paid(rule);
    }

    private void grade() {
        if (task.rubric().isPresent()) {
            var grade = Grading.grade(task.rubric().get(), facts);
            position.grade = grade;
            narrator.graded(grade);
        }
    }
}

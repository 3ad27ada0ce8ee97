package dev.firedrill.engine;

import dev.firedrill.engine.expression.Facts;
import dev.firedrill.engine.expression.MoveClass;
import dev.firedrill.engine.rules.StandardEvent;

/** What a remediation action does: mistakes first, then steps of the remedy, then moves that change nothing. */
record Remediation(Position position, Facts facts, Narrator narrator) {
    void carryOut(Move move) {
        if (move.lacksTarget()) {
            position.fail(StandardEvent.MISSING_TARGET, Remark.MISSING_TARGET, narrator);
        } else if (!mistake(move) && !remedyStep(move)) {
            position.moveClass = MoveClass.NEUTRAL;
            changeNothing(move);
        }
    }

    private boolean mistake(Move move) {
        for (int index : move.touched().mistakes()) {
            var mistake = position.scenario.tables().mistakes().get(index);
            if (mistake.before() < 0 || (position.remedyDone & 1L << mistake.before()) == 0) {
                position.happen(StandardEvent.MISTAKE);
                position.moveClass = MoveClass.MISTAKE;
                position.mistakes++;
                narrator.erred(index);
                return true;
            }
        }
        return false;
    }

    private boolean remedyStep(Move move) {
        for (int index : move.touched().remedySteps()) {
            if ((position.remedyDone & 1L << index) == 0) {
                var hold = position.scenario.environment().hold();
                if (hold.isPresent() && !hold.get().until().holds(facts)) {
                    position.fail(StandardEvent.HELD, hold.get().because(), narrator);
                } else {
                    doStep(move, index);
                }
                return true;
            }
        }
        return false;
    }

    private void doStep(Move move, int index) {
        position.happen(StandardEvent.REMEDY);
        position.moveClass = MoveClass.REMEDY;
        if ((position.scenario.tables().remedy().get(index).before() & ~position.remedyDone) == 0) {
            position.inOrder++;
        }
        position.remedyDone |= 1L << index;
        narrator.repaired(move, index);
    }

    private void changeNothing(Move move) {
        if (move.touched().remedySteps().isEmpty()) {
            narrator.changedNothing(move, move.touched().neutral());
        } else {
            narrator.told(Remark.ALREADY_DONE);
        }
    }
}

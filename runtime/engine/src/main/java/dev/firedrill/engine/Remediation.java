package dev.firedrill.engine;

import dev.firedrill.engine.ScenarioTables.Filed;
import dev.firedrill.engine.expression.Facts;
import dev.firedrill.engine.expression.MoveClass;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.HashMap;

/** What a remediation action does: mistakes first, then steps of the remedy, then moves that change nothing. */
final class Remediation {
    private Remediation() {}

    static void carryOut(EpisodeState state, Facts facts, Move move) {
        if (move.lacksTarget()) {
            state.fail(StandardEvent.MISSING_TARGET, Remark.MISSING_TARGET);
        } else if (!mistake(state, move) && !remedyStep(state, facts, move)) {
            state.moveClass = MoveClass.NEUTRAL;
            changeNothing(state, move);
        }
    }

    private static boolean mistake(EpisodeState state, Move move) {
        for (int index : move.touched().mistakes()) {
            var mistake = state.scenario.tables().mistakes().get(index);
            if (mistake.before() < 0 || (state.remedyDone & 1L << mistake.before()) == 0) {
                state.happen(StandardEvent.MISTAKE);
                state.moveClass = MoveClass.MISTAKE;
                state.mistakes++;
                state.mistakesMade.set(index);
                state.notes.add(mistake.reason());
                return true;
            }
        }
        return false;
    }

    private static boolean remedyStep(EpisodeState state, Facts facts, Move move) {
        for (int index : move.touched().remedySteps()) {
            if ((state.remedyDone & 1L << index) == 0) {
                var hold = state.scenario.environment().hold();
                if (hold.isPresent() && !hold.get().until().holds(facts)) {
                    state.fail(StandardEvent.HELD, hold.get().because());
                } else {
                    state.happen(StandardEvent.REMEDY);
                    state.moveClass = MoveClass.REMEDY;
                    doStep(state, move, index);
                }
                return true;
            }
        }
        return false;
    }

    private static void doStep(EpisodeState state, Move move, int index) {
        var step = state.scenario.tables().remedy().get(index);
        if ((step.before() & ~state.remedyDone) == 0) {
            state.inOrder++;
        }
        state.remedyDone |= 1L << index;
        if (!step.sets().isEmpty()) {
            var status = new HashMap<>(state.status);
            status.putAll(step.sets());
            state.status = status;
        }
        var effect = step.effect() == null ? move.carriedOut() : step.effect();
        state.file(new Filed(move.action(), step.pattern().target(), effect));
        state.notes.add(Remark.CARRIED_OUT);
    }

    private static void changeNothing(EpisodeState state, Move move) {
        int neutral = move.touched().neutral();
        if (!move.touched().remedySteps().isEmpty()) {
            state.notes.add(Remark.ALREADY_DONE);
        } else if (neutral >= 0) {
            var declared = state.scenario.tables().neutral().get(neutral);
            state.neutralMade.set(neutral);
            state.file(new Filed(move.action(), declared.pattern().target(), declared.effect()));
            state.notes.add(Remark.CARRIED_OUT);
        } else {
            state.file(new Filed(move.action(), move.target(), move.carriedOut()));
            state.notes.add(Remark.CARRIED_OUT);
        }
    }
}

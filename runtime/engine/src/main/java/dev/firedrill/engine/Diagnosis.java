package dev.firedrill.engine;

import dev.firedrill.engine.rules.StandardEvent;

/** What a diagnostic action does. */
final class Diagnosis {
    private Diagnosis() {}

    static void ask(Position position, Narrator narrator, Move move) {
        if (move.lacksTarget()) {
            position.fail(StandardEvent.MISSING_TARGET, Remark.MISSING_TARGET, narrator);
        } else if (move.service() < 0) {
            position.fail(StandardEvent.UNKNOWN_SERVICE, Remark.UNKNOWN_SERVICE, narrator);
        } else {
            int cell = position.scenario.tables().cell(move.action(), move.service());
            count(position, narrator, move.service(), cell);
            narrator.asked(move, cell);
        }
    }

    private static void count(Position position, Narrator narrator, int service, int cell) {
        if (position.asked.get(cell)) {
            position.happen(StandardEvent.REPEAT_QUERY);
            narrator.told(Remark.REPEAT_QUERY);
        } else if (position.servicesAsked.get(service)) {
            position.happen(StandardEvent.NEW_QUERY);
        } else {
            position.happen(StandardEvent.NEW_SERVICE);
            position.servicesAsked.set(service);
            position.servicesQueried++;
        }
        if (position.scenario.tables().empty().get(cell)) {
            position.happen(StandardEvent.EMPTY_QUERY);
        }
        position.asked.set(cell);
    }
}

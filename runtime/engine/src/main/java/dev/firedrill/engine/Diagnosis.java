package dev.firedrill.engine;

import dev.firedrill.engine.ScenarioTables.Filed;
import dev.firedrill.engine.rules.StandardEvent;

/** What a diagnostic action does. */
final class Diagnosis {
    private Diagnosis() {}

    static void ask(EpisodeState state, Move move) {
        if (move.lacksTarget()) {
            state.fail(StandardEvent.MISSING_TARGET, Remark.MISSING_TARGET);
        } else if (move.service() < 0) {
            state.fail(StandardEvent.UNKNOWN_SERVICE, Remark.UNKNOWN_SERVICE);
        } else {
            count(state, move);
            var tables = state.scenario.tables();
            var text = tables.cells().get(tables.cell(move.action(), move.service()));
            state.file(new Filed(move.action(), move.target(), text == null ? move.noData() : text));
        }
    }

    private static void count(EpisodeState state, Move move) {
        int service = move.service();
        int cell = state.scenario.tables().cell(move.action(), service);
        if (state.asked.get(cell)) {
            state.happen(StandardEvent.REPEAT_QUERY);
            state.notes.add(Remark.REPEAT_QUERY);
        } else if (state.servicesAsked.get(service)) {
            state.happen(StandardEvent.NEW_QUERY);
        } else {
            state.happen(StandardEvent.NEW_SERVICE);
            state.servicesAsked.set(service);
            state.servicesQueried++;
        }
        if (state.scenario.tables().empty().get(cell)) {
            state.happen(StandardEvent.EMPTY_QUERY);
        }
        state.asked.set(cell);
    }
}

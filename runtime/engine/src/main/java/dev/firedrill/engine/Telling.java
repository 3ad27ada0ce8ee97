package dev.firedrill.engine;

import dev.firedrill.engine.ScenarioTables.Filed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was said and shown in an episode, and which parts of its scenario it touched. */
final class Telling implements Narrator {
    private final Scenario scenario;
    final List<Move> history;
    final List<Filed> evidence;
    final BitSet mistakesMade;
    final BitSet neutralMade;
    final BitSet rulesPaid;
    Map<Integer, String> status;

    /** What follows is about the last step. */
    private final List<Note> notes;

    private @Nullable Note error;
    private String reply = "";

    /** The notes in words, once somebody has read them. */
    private @Nullable String feedback;

    Telling(Scenario scenario) {
        this.scenario = scenario;
        history = new ArrayList<>();
        evidence = new ArrayList<>(scenario.tables().visible());
        mistakesMade = new BitSet();
        neutralMade = new BitSet();
        rulesPaid = new BitSet();
        status = scenario.tables().status();
        notes = new ArrayList<>(scenario.opening());
    }

    private Telling(Telling other) {
        scenario = other.scenario;
        history = new ArrayList<>(other.history);
        evidence = new ArrayList<>(other.evidence);
        mistakesMade = (BitSet) other.mistakesMade.clone();
        neutralMade = (BitSet) other.neutralMade.clone();
        rulesPaid = (BitSet) other.rulesPaid.clone();
        status = other.status;
        notes = new ArrayList<>(other.notes);
        error = other.error;
        reply = other.reply;
        feedback = other.feedback;
    }

    Telling copy() {
        return new Telling(this);
    }

    @Override
    public void begins() {
        error = null;
        reply = "";
        notes.clear();
        feedback = null;
    }

    @Override
    public void counted(Move move) {
        history.add(move);
    }

    @Override
    public void told(Note note) {
        notes.add(note);
    }

    @Override
    public void failed(Note reason) {
        error = reason;
        notes.add(reason);
    }

    @Override
    public void asked(Move move, int cell) {
        var text = scenario.tables().cells().get(cell);
        file(new Filed(move.action(), move.target(), text == null ? move.noData() : text));
    }

    @Override
    public void repaired(Move move, int step) {
        var done = scenario.tables().remedy().get(step);
        if (!done.sets().isEmpty()) {
            var changed = new HashMap<>(status);
            changed.putAll(done.sets());
            status = changed;
        }
        var effect = done.effect() == null ? move.carriedOut() : done.effect();
        file(new Filed(move.action(), done.pattern().target(), effect));
        notes.add(Remark.CARRIED_OUT);
    }

    @Override
    public void erred(int mistake) {
        mistakesMade.set(mistake);
        notes.add(scenario.tables().mistakes().get(mistake).reason());
    }

    @Override
    public void changedNothing(Move move, int neutral) {
        if (neutral >= 0) {
            var declared = scenario.tables().neutral().get(neutral);
            neutralMade.set(neutral);
            file(new Filed(move.action(), declared.pattern().target(), declared.effect()));
        } else {
            file(new Filed(move.action(), move.target(), move.carriedOut()));
        }
        notes.add(Remark.CARRIED_OUT);
    }

    @Override
    public void paid(ShapingTable.Rule rule) {
        rulesPaid.set(rule.index());
        notes.addAll(rule.because());
    }

    @Override
    public void happened(long events) {
        scenario.tables().replies().addTo(notes, events);
    }

    @Override
    public void graded(Grade grade) {
        notes.add(new Note.Said(grade.feedback()));
    }

    /** Keeps evidence where the first of its kind was filed, and makes it the step's reply. */
    private void file(Filed filed) {
        reply = filed.text().getValue();
        for (int index = 0; index < evidence.size(); index++) {
            var other = evidence.get(index);
            if (other.action().index() == filed.action().index()
                    && other.target().equals(filed.target())) {
                evidence.set(index, filed);
                return;
            }
        }
        evidence.add(filed);
    }

    /** The evidence or effect that the last step brought; empty where it brought none. */
    String reply() {
        return reply;
    }

    /** Whether the last move had no effect. */
    boolean isError() {
        return error != null;
    }

    /** Why the last move had no effect; empty where it had one. */
    String error(@Nullable Move move) {
        return error == null || move == null ? "" : error.about(move);
    }

    /** What the last step was told. */
    String feedback(@Nullable Move move) {
        if (notes.isEmpty()) {
            return "ok";
        }
        var words = feedback;
        if (words == null) {
            var about = move == null ? scenario.noMove() : move;
            words = notes.stream().map(note -> note.about(about)).collect(Collectors.joining(" | "));
            feedback = words;
        }
        return words;
    }
}

package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What an agent is told when events happen.
 *
 * @param events the events that are replied to, as bits by index
 * @param notes by the index of the event; none where it is not replied to
 */
record Replies(long events, List<List<Note>> notes) {
    static Replies of(List<Reply> replies, List<String> events, Texts texts, Pointer pointer) throws BundleException {
        Check.names(replies, Reply::event, "event", pointer);
        long bits = 0;
        var notes = new ArrayList<List<Note>>(Collections.nCopies(events.size(), List.of()));
        for (int index = 0; index < replies.size(); index++) {
            var reply = replies.get(index);
            var place = pointer.at(index);
            Check.known(reply.event(), events, "event", place.at("event"));
            int event = events.indexOf(reply.event());
            bits |= 1L << event;
            var text = texts.at(reply.text(), place.at("text")).getValue();
            notes.set(event, List.of(new Note.Said(text)));
        }
        return new Replies(bits, List.copyOf(notes));
    }

    /** Adds the replies to what happened, in the order of the events. */
    void addTo(List<Note> told, long happened) {
        for (long left = happened & events; left != 0; left &= left - 1) {
            told.addAll(notes.get(Long.numberOfTrailingZeros(left)));
        }
    }
}

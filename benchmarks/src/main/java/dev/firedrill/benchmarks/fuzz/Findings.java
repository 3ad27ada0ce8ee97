package dev.firedrill.benchmarks.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What came of it: how often which outcome, and what must not be. */
final class Findings {
    private static final List<String> TRACES = List.of("a fault of the server's own", "\n\tat ", "Exception", "java.");
    private static final int LONGEST_QUOTE = 400;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    synchronized void outcome(String name) {
        outcomes.merge(name, 1, Integer::sum);
    }

    /** An answer, in which nothing of the server's inside may show. */
    void answer(String sent, String heard) {
        for (String trace : TRACES) {
            if (heard.contains(trace) && !sent.contains(trace)) {
                fault("shows `" + trace + "`", sent, heard);
            }
        }
    }

    void fault(String what, String sent, String heard) {
        faults.add(what + "\n  sent:  " + quoted(sent) + "\n  heard: " + quoted(heard));
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized Map<String, Integer> outcomes() {
        return new TreeMap<>(outcomes);
    }

    private static String quoted(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "… (" + text.length() + ")" : text;
    }
}

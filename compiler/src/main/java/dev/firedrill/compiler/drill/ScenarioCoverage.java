package dev.firedrill.compiler.drill;

import java.util.ArrayList;
import java.util.List;

/** What the drills touched of one scenario. */
public record ScenarioCoverage(
        String environment,
        String task,
        String scenario,
        int drills,
        Part evidence,
        Part remedy,
        Part mistakes,
        Part components) {
    /**
     * One sort of things that drills can touch.
     *
     * @param all how many there are
     * @param missed those that no drill touched, as an author would name them
     */
    public record Part(int all, List<String> missed) {
        public Part {
            missed = List.copyOf(missed);
        }

        /** How many were touched. */
        public int covered() {
            return all - missed.size();
        }

        /** Both parts taken together. */
        public Part plus(Part other) {
            List<String> both = new ArrayList<>(missed);
            both.addAll(other.missed);
            return new Part(all + other.all, both);
        }
    }
}

package dev.firedrill.engine;

import dev.firedrill.engine.bundle.ScenarioRecord;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A scenario compiled to tables; makes episodes. Immutable, safe to share between threads. */
public final class Scenario {
    private Scenario() {}

    /** The scenario's name. */
    public String id() {
        return record().id();
    }

    /** The task it is played under. */
    public Task task() {
        throw new UnsupportedOperationException();
    }

    /** Its place among the scenarios of its task, from 0. */
    public int index() {
        throw new UnsupportedOperationException();
    }

    /** The environment it belongs to. */
    public Environment environment() {
        throw new UnsupportedOperationException();
    }

    /** The scenario as the bundle holds it. */
    public ScenarioRecord record() {
        throw new UnsupportedOperationException();
    }

    /** The names of the known services, sorted. */
    public List<String> services() {
        throw new UnsupportedOperationException();
    }

    /** A new episode. Only tasks with {@code clock wall} read the clock; others count what actions declare. */
    public Episode start(String episodeId, InstantSource clock) {
        throw new UnsupportedOperationException();
    }

    /** The move that a request amounts to here; worth keeping where it is made often. */
    public Move move(ActionRequest request) {
        throw new UnsupportedOperationException();
    }

    /** The move of a declared action on a target, without further arguments; empty where no such action is declared. */
    public Optional<Move> move(String action, String target) {
        throw new UnsupportedOperationException();
    }
}

package dev.firedrill.cli.play;

import dev.firedrill.engine.ActionRequest;

/** What a line that a player typed amounts to. */
sealed interface Typed {
    /** A move to make. */
    record Move(ActionRequest request) implements Typed {}

    /** Something to show, with what may follow it. */
    record Ask(Question question, String about) implements Typed {}

    /** Neither, and why; it costs nothing. */
    record Unfit(String why) implements Typed {}
}

package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;

/** A move that an agent can make in a scenario, standing for all that the rules cannot tell from it. */
public record Option(ActionRequest request, Sort sort) {
    /** What the move is for. */
    public enum Sort {
        /** Evidence is asked for. */
        QUERY,
        /** A step of the remedy, at the right time. */
        REMEDY,
        /** A mistake, at least at some time. */
        MISTAKE,
        /** A remediation that changes nothing. */
        NEUTRAL,
        /** A judgement or an escalation. */
        OTHER,
        /** A move without effect: an unknown name, a missing target, a submission that is not the answer. */
        VAIN,
        /** The task's answer. */
        ANSWER
    }
}

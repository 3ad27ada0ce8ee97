package dev.firedrill.server.sessions;

import dev.firedrill.server.json.FieldProblem;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Why a request is not carried out, in words for whoever sent it. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_QUOTE = 80;

    /** The kinds of refusal. */
    public enum Reason {
        /** A field holds something it cannot hold. */
        INVALID_FIELDS,
        /** A task, scenario or environment was named that is not there. */
        BAD_CHOICE,
        /** Nothing was reset yet. */
        NO_EPISODE,
        /** An episode was named that is not there. */
        UNKNOWN_EPISODE,
        /** The episode is over and its environment does not answer steps after that. */
        OVER,
        /** There is no room for another episode. */
        FULL,
        /** An environment was named in the path that is not there. */
        UNKNOWN_ENVIRONMENT,
        /** Something was named that is not there. */
        NOT_THERE,
        /** The same client has asked again, so that nobody waits for this answer. */
        OUTDATED,
        /** The environment has nothing of what was asked for. */
        NOT_SUPPORTED,
        /** The server is about to stop and begins nothing. */
        STOPPING
    }

    private final Reason reason;
    private final String sentence;
    private final transient List<FieldProblem> problems;

    private Refusal(Reason reason, String sentence, List<FieldProblem> problems) {
        super(sentence, null, false, false);
        this.reason = reason;
        this.sentence = sentence;
        this.problems = problems;
    }

    /** A refusal that one sentence explains. */
    public static Refusal because(Reason reason, String sentence) {
        return new Refusal(reason, sentence, List.of());
    }

    /** A refusal of whatever would begin while the server stops. */
    public static Refusal stopping() {
        return because(
                Reason.STOPPING, "the server is about to stop: it finishes what is under way and begins nothing");
    }

    /** A refusal because of what fields hold. */
    public static Refusal invalid(List<FieldProblem> problems) {
        return new Refusal(Reason.INVALID_FIELDS, "Invalid message", List.copyOf(problems));
    }

    /** The refusal in words. */
    public String sentence() {
        return sentence;
    }

    /** The kind of refusal. */
    public Reason reason() {
        return reason;
    }

    /** The faults; empty unless the reason is {@link Reason#INVALID_FIELDS}. */
    public List<FieldProblem> problems() {
        return problems;
    }

    /** A value as a message quotes it. */
    public static String quoted(JsonNode value) {
        return quoted(value.isString() ? value.stringValue() : value.toString());
    }

    /** A text as a message quotes it. */
    public static String quoted(String text) {
        return "`" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + "`";
    }
}

package dev.firedrill.engine;

import java.util.List;

/** What became of a document that should be an action. */
public sealed interface Decoded {
    /** It is one. */
    record Accepted(ActionRequest request) implements Decoded {}

    /** It is none; every fault is listed. */
    record Rejected(List<FieldError> errors) implements Decoded {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}

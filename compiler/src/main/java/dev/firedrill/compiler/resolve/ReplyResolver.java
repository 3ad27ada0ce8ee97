package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.IncidentMember.Reply;
import dev.firedrill.compiler.syntax.Name;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what an agent is told when events happen. A reply of the incident may be to an event that this environment
 * lacks, and then says nothing in it; {@link IncidentReplies} looks whether any other has it.
 */
final class ReplyResolver {
    private final EnvironmentModel environment;
    private final Names names;
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final Map<String, Span> here = new HashMap<>();
    private boolean overriding;

    ReplyResolver(EnvironmentModel environment, Names names) {
        this.environment = environment;
        this.names = names;
    }

    /** From here on a reply may stand once more: it is the scenario's. */
    void startOverrides() {
        here.clear();
        overriding = true;
    }

    void add(Reply reply) {
        Name event = reply.event();
        reportTwice(here.putIfAbsent(event.value(), reply.span()), reply);
        checkText(reply);
        boolean known = overriding
                ? names.known(event.span(), event.value(), Symbol.EVENT, environment.eventNames())
                : environment.eventNames().contains(event.value());
        if (known) {
            replies.put(event.value(), reply);
        }
    }

    private void reportTwice(@Nullable Span first, Reply reply) {
        if (first != null) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.DUPLICATE_NAME,
                            reply.span(),
                            "reply to",
                            reply.event().value())
                    .label(first, "first here")
                    .help("keep one of the two");
        }
    }

    private void checkText(Reply reply) {
        if (reply.text().value().isBlank()) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.VALUE_OUT_OF_RANGE,
                            reply.text().span(),
                            "the text of a reply",
                            "a text that says something",
                            reply.text().span().text());
        }
    }

    /** The replies by event. */
    Map<String, Reply> replies() {
        return replies;
    }
}

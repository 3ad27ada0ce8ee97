package dev.firedrill.server.http;

import dev.firedrill.engine.Environment;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.Refusal.Reason;
import java.util.Optional;
import java.util.stream.Collectors;

/** The environment that a path names, as in `/{env}/tasks`. */
final class NamedEnvironment {
    private NamedEnvironment() {}

    static Environment of(Call call, Catalogue catalogue) throws Refusal {
        String name = call.firstOfPath();
        Optional<Environment> found = catalogue.named(name);
        if (found.isEmpty()) {
            throw Refusal.because(
                    Reason.UNKNOWN_ENVIRONMENT,
                    "unknown environment " + Refusal.quoted(name) + ": one of "
                            + catalogue.environments().stream()
                                    .map(each -> "`" + each.name() + "`")
                                    .collect(Collectors.joining(", ")));
        }
        return found.get();
    }
}

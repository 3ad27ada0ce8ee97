package dev.firedrill.server.ws;

import dev.firedrill.server.sessions.PlaySession;
import java.util.concurrent.atomic.AtomicBoolean;

/** A session's place, which is given back once. */
final class Place {
    private final PlaySession session;
    private final Runnable leaving;
    private final AtomicBoolean left = new AtomicBoolean();

    Place(PlaySession session, Runnable leaving) {
        this.session = session;
        this.leaving = leaving;
    }

    PlaySession session() {
        return session;
    }

    void leave() {
        if (left.compareAndSet(false, true)) {
            leaving.run();
        }
    }
}

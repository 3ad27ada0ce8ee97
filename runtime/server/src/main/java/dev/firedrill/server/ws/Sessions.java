package dev.firedrill.server.ws;

import dev.firedrill.server.sessions.PlaySession;
import dev.firedrill.server.sessions.SessionTable;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The sessions with a socket: their places, and the end of them all. */
public final class Sessions {
    private final SessionTable table;
    private final Object departures = new Object();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

    /** What those are told that begin while the others go. */
    private volatile Consumer<Session> welcome = session -> {};

    public Sessions(SessionTable table) {
        this.table = table;
    }

    /** A place for a session; empty where there is none left. */
    Optional<Place> enter(PlaySession session) {
        return table.take()
                ? Optional.of(new Place(session, () -> {
                    session.leave();
                    table.giveBack();
                }))
                : Optional.empty();
    }

    /** The place of the kept session of that name; empty where that cannot be. */
    Optional<Place> join(String id) {
        return table.attach(id).map(session -> new Place(session, () -> table.detach(id)));
    }

    /** What they share with the sessions that have no socket. */
    SessionTable table() {
        return table;
    }

    /** How many sockets have a session. */
    public int size() {
        return sessions.size();
    }

    void began(Session session) {
        sessions.add(session);
        welcome.accept(session);
    }

    void ended(Session session) {
        if (sessions.remove(session)) {
            synchronized (departures) {
                departures.notifyAll();
            }
        }
    }

    /** Ends every session as soon as its episode is over, and waits so long for that; true if all are gone. */
    public boolean drain(Duration patience) throws InterruptedException {
        return dismiss(Session::endWhenOver, patience);
    }

    /** Tells every client that the server goes, and waits so long for them to hang up. */
    public void goAway(Duration patience) throws InterruptedException {
        dismiss(Session::goAway, patience);
    }

    private boolean dismiss(Consumer<Session> farewell, Duration patience) throws InterruptedException {
        welcome = farewell;
        sessions.forEach(farewell);
        long end = System.nanoTime() + patience.toNanos();
        synchronized (departures) {
            for (long left = patience.toMillis(); !sessions.isEmpty() && left > 0; ) {
                departures.wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        }
        return sessions.isEmpty();
    }
}

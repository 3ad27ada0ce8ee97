package dev.firedrill.server.sessions;

import dev.firedrill.server.sessions.Refusal.Reason;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The places for sessions, and the sessions that live between requests. A session over a socket gives its place back
 * when the socket closes; one without a socket when it is closed, or when others need room and nobody has used it for a
 * while.
 */
public final class SessionTable {
    /** How long a session whose episode is over is kept where others need room. */
    private static final long GRACE = Duration.ofSeconds(30).toNanos();

    private final int most;
    private final long idle;
    private final LongSupplier clock;
    /** The least recently used first; guarded by this, as is all that changes. */
    private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    private int taken;
    private boolean closed;

    /** A table with so many places; {@code clock} counts nanoseconds. */
    public SessionTable(int most, Duration idle, LongSupplier clock) {
        this.most = most;
        this.idle = idle.toNanos();
        this.clock = clock;
    }

    /** What a request to close a session came to. */
    public enum Closing {
        /** It is closed. */
        CLOSED,
        /** A socket still uses it; it closes with that. */
        WITH_ITS_SOCKET,
        /** There is none of that name. */
        UNKNOWN
    }

    /** A session that lives between requests. */
    private static final class Held {
        private final PlaySession session;
        private long lastUse;
        private boolean attached;
        private boolean closing;

        private Held(PlaySession session) {
            this.session = session;
        }
    }

    /** Takes a place; false where there is none left. */
    public synchronized boolean take() {
        if (closed || (taken >= most && !makeRoom())) {
            return false;
        }
        taken++;
        return true;
    }

    /** Gives back a place that was taken. */
    public synchronized void giveBack() {
        taken--;
    }

    /** How many places are taken. */
    public synchronized int size() {
        return taken;
    }

    /** How many there are. */
    public int most() {
        return most;
    }

    /** Why there is no place, as OpenEnv's servers say it. */
    public synchronized String fullness() {
        if (closed) {
            return Refusal.stopping().sentence();
        }
        return "Server at capacity: " + most + "/" + most + " sessions active. Cannot accept new connections.";
    }

    /** Gives no place from now on. */
    public synchronized void close() {
        closed = true;
    }

    /** Refuses what would begin while the server stops. */
    public synchronized void checkOpen() throws Refusal {
        if (closed) {
            throw Refusal.stopping();
        }
    }

    /** Whether an episode is under way in any session without a socket that was used within that time. */
    public synchronized boolean playing(Duration lately) {
        long now = clock.getAsLong();
        return held.values().stream().anyMatch(each -> now - each.lastUse < lately.toNanos() && each.session.playing());
    }

    /** Ends the sessions without a socket that nobody has used for too long. */
    public synchronized void sweep() {
        long now = clock.getAsLong();
        held.values().stream()
                .filter(each -> !each.attached && now - each.lastUse > idle)
                .map(each -> each.session.id())
                .toList()
                .forEach(this::close);
    }

    /** Keeps a session between requests. */
    public synchronized void keep(PlaySession session) throws Refusal {
        if (!take()) {
            throw Refusal.because(Reason.FULL, fullness());
        }
        var entry = new Held(session);
        entry.lastUse = clock.getAsLong();
        held.put(session.id(), entry);
    }

    /** The kept session of that name, which counts as used. */
    public synchronized Optional<PlaySession> find(String id) {
        return used(id).map(entry -> entry.session);
    }

    /** Ties a kept session to a socket; empty where there is none of that name or it has a socket. */
    public synchronized Optional<PlaySession> attach(String id) {
        Optional<Held> entry = used(id).filter(each -> !each.attached);
        entry.ifPresent(each -> each.attached = true);
        return entry.map(each -> each.session);
    }

    /** To be told when the socket of a kept session is gone. */
    public synchronized void detach(String id) {
        used(id).ifPresent(entry -> {
            entry.attached = false;
            if (entry.closing) {
                close(id);
            }
        });
    }

    /** Ends a kept session. */
    public synchronized Closing close(String id) {
        Held entry = held.get(id);
        if (entry == null) {
            return Closing.UNKNOWN;
        }
        if (entry.attached) {
            entry.closing = true;
            return Closing.WITH_ITS_SOCKET;
        }
        held.remove(id);
        entry.session.leave();
        taken--;
        return Closing.CLOSED;
    }

    /** To be told when nobody can play any more. */
    public synchronized void leave() {
        held.values().forEach(entry -> entry.session.leave());
    }

    private Optional<Held> used(String id) {
        @Nullable Held entry = held.get(id);
        if (entry != null) {
            entry.lastUse = clock.getAsLong();
        }
        return Optional.ofNullable(entry);
    }

    /** Forgets the session that nobody has used for longest, if that is long enough. */
    private boolean makeRoom() {
        long now = clock.getAsLong();
        Optional<Held> spare = held.values().stream()
                .filter(entry -> !entry.attached && now - entry.lastUse > patience(entry))
                .findFirst();
        spare.ifPresent(entry -> close(entry.session.id()));
        return spare.isPresent();
    }

    private long patience(Held entry) {
        boolean over = entry.session.started().filter(LiveEpisode::done).isPresent();
        return over ? Math.min(GRACE, idle) : idle;
    }
}

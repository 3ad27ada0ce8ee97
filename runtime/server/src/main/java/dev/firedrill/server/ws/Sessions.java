package dev.firedrill.server.ws;

import dev.firedrill.server.sessions.PlaySession;
import dev.firedrill.server.sessions.SessionTable;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions with a socket: their places, and the end of them all. */
public final class Sessions {
    private final SessionTable table;
    private final Object departures = new Object();
    private final Set<WebSocketChannel> channels = ConcurrentHashMap.newKeySet();

    public Sessions(SessionTable table) {
        this.table = table;
    }

    /** Takes a place for the channel and its session until it closes; false where there is none left. */
    boolean enter(WebSocketChannel channel, PlaySession session) {
        if (!table.take()) {
            return false;
        }
        follow(channel, () -> {
            session.leave();
            table.giveBack();
        });
        return true;
    }

    /** Ties the channel to the kept session of that name until it closes; empty where that cannot be. */
    Optional<PlaySession> join(WebSocketChannel channel, String id) {
        Optional<PlaySession> session = table.attach(id);
        session.ifPresent(joined -> follow(channel, () -> table.detach(id)));
        return session;
    }

    /** What they share with the sessions that have no socket. */
    SessionTable table() {
        return table;
    }

    /** Tells every client that the server goes, and waits so long for them to hang up. */
    public void goAway(Duration patience) throws InterruptedException {
        channels.forEach(channel ->
                WebSockets.sendClose(new CloseMessage(CloseMessage.GOING_AWAY, "the server stops"), channel, null));
        long end = System.nanoTime() + patience.toNanos();
        synchronized (departures) {
            for (long left = patience.toMillis(); !channels.isEmpty() && left > 0; ) {
                departures.wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        }
    }

    private void follow(WebSocketChannel channel, Runnable leaving) {
        channels.add(channel);
        channel.addCloseTask(closed -> leave(closed, leaving));
    }

    private void leave(WebSocketChannel channel, Runnable leaving) {
        if (channels.remove(channel)) {
            leaving.run();
            synchronized (departures) {
                departures.notifyAll();
            }
        }
    }
}

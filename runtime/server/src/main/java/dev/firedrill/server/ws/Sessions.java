package dev.firedrill.server.ws;

import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The open WebSocket sessions and the limit on them. */
public final class Sessions {
    private final int most;
    private final AtomicInteger count = new AtomicInteger();
    private final Object departures = new Object();
    private final Set<WebSocketChannel> channels = ConcurrentHashMap.newKeySet();

    public Sessions(int most) {
        this.most = most;
    }

    /** Takes a place for the channel until it closes; false where there is none left. */
    boolean enter(WebSocketChannel channel) {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            return false;
        }
        channels.add(channel);
        channel.addCloseTask(this::leave);
        return true;
    }

    /** How many sessions are open. */
    public int size() {
        return Math.min(count.get(), most);
    }

    /** How many there may be. */
    int most() {
        return most;
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

    private void leave(WebSocketChannel channel) {
        if (channels.remove(channel)) {
            count.decrementAndGet();
            synchronized (departures) {
                departures.notifyAll();
            }
        }
    }
}

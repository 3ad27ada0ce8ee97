package dev.firedrill.benchmarks;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/**
 * A client that plays the documented medium episode again and again over its WebSocket: one message when it is due, or as
 * soon after as the reply to the one before has come. Times count from when a message was due.
 */
final class SocketLoadSession extends AbstractReceiveListener {
    private static final List<String> EPISODE = List.of(
            "{\"type\":\"reset\",\"data\":{\"task_id\":\"root_cause_analysis\"}}",
            query("query_logs", "postgres-db"),
            query("query_logs", "analytics-service"),
            query("check_recent_deploys", "analytics-service"),
            "{\"type\":\"step\",\"data\":{\"action_type\":\"submit_root_cause\",\"parameters\":{\"service\":"
                    + "\"analytics-service\",\"failure_mode\":\"unbounded query OOM killing postgres-db\"}}}");

    private final SocketLoad load;
    private final Queue<Long> due = new ArrayDeque<>();
    private @Nullable WebSocketChannel channel;
    private int next;
    private boolean waiting;

    SocketLoadSession(SocketLoad load) {
        this.load = load;
    }

    /** Begins an episode on a line that is open. */
    synchronized void open(WebSocketChannel opened) {
        channel = opened;
        next = 0;
        waiting = false;
        opened.getReceiveSetter().set(this);
        opened.resumeReceives();
        say();
    }

    /** A message is due. */
    synchronized void isDue(long when) {
        due.add(when);
        say();
    }

    /** Whether a message is due that was not answered. */
    synchronized boolean isBehind() {
        return !due.isEmpty();
    }

    private void say() {
        if (channel == null || waiting || due.isEmpty()) {
            return;
        }
        waiting = true;
        WebSocketChannel line = channel;
        WebSockets.sendText(EPISODE.get(next), line, null);
        if (next > 0 && load.vanishes()) {
            channel = null;
            due.remove();
            line.addCloseTask(closed -> load.connect(this));
            IoUtils.safeClose(line);
        }
    }

    @Override
    protected synchronized void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
        if (from != channel) {
            return;
        }
        String reply = message.getData();
        boolean over = next == EPISODE.size() - 1;
        load.answered(
                System.nanoTime() - due.remove(),
                reply.startsWith("{\"type\":\"observation\"") && reply.contains("\"done\":" + over));
        next = (next + 1) % EPISODE.size();
        waiting = false;
        say();
    }

    @Override
    protected synchronized void onClose(WebSocketChannel from, StreamSourceFrameChannel frame) {
        if (from == channel) {
            load.answered(0, false);
        }
    }

    private static String query(String action, String service) {
        return "{\"type\":\"step\",\"data\":{\"action_type\":\"" + action + "\",\"parameters\":{\"service\":\""
                + service + "\"}}}";
    }
}

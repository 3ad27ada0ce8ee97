package dev.firedrill.server.ws;

import dev.firedrill.server.json.JsonBuffer;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.IoUtils;

/** What is said over a socket, one reply to each message that is due one, until the end. */
final class Replies {
    private final WebSocketChannel channel;
    private final AtomicInteger due = new AtomicInteger();
    private volatile boolean ended;

    Replies(WebSocketChannel channel) {
        this.channel = channel;
    }

    /** A message came, and a reply is due until it is taken. */
    void expect() {
        due.incrementAndGet();
    }

    /** Whether every message has its reply, and every reply was taken. */
    boolean taken() {
        return due.get() == 0;
    }

    /** Reads no message while a reply is due. */
    void pauseUntilTaken() {
        if (!taken()) {
            channel.suspendReceives();
        }
    }

    void send(JsonBuffer reply) {
        WebSockets.sendText(reply.view(), channel, new WebSocketCallback<>() {
            @Override
            public void complete(WebSocketChannel to, Void context) {
                skip(reply);
            }

            @Override
            public void onError(WebSocketChannel to, Void context, Throwable throwable) {
                IoUtils.safeClose(to);
            }
        });
    }

    /** The reply is due no more, taken or not to be sent at all. */
    void skip(JsonBuffer reply) {
        reply.giveBack();
        if (due.decrementAndGet() == 0) {
            channel.resumeReceives();
        }
    }

    /** Says nothing more but why. */
    void end(int code, String reason) {
        ended = true;
        if (channel.isOpen() && !channel.isCloseFrameSent()) {
            WebSockets.sendClose(new CloseMessage(code, reason), channel, null);
        }
    }

    /** Whether nothing is said any more, nor listened to. */
    boolean ended() {
        return ended;
    }
}

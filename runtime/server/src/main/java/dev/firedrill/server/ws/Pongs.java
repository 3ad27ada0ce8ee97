package dev.firedrill.server.ws;

import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.xnio.IoUtils;

/** Answers pings; a client that sends them and takes no pong is not read any more. */
final class Pongs {
    private static final int MOST_UNTAKEN = 8;

    private final WebSocketChannel channel;
    private final AtomicInteger untaken = new AtomicInteger();

    Pongs(WebSocketChannel channel) {
        this.channel = channel;
    }

    /** Answers a ping; once all are taken, the channel is read again if it is idle otherwise. */
    void answer(BufferedBinaryMessage ping, BooleanSupplier idle) {
        var data = ping.getData();
        ByteBuffer echo = WebSockets.mergeBuffers(data.getResource());
        data.free();
        if (untaken.incrementAndGet() > MOST_UNTAKEN) {
            channel.suspendReceives();
        }
        WebSockets.sendPong(echo, channel, new WebSocketCallback<>() {
            @Override
            public void complete(WebSocketChannel to, Void context) {
                if (untaken.decrementAndGet() == 0 && idle.getAsBoolean()) {
                    channel.resumeReceives();
                }
            }

            @Override
            public void onError(WebSocketChannel to, Void context, Throwable throwable) {
                IoUtils.safeClose(to);
            }
        });
    }
}

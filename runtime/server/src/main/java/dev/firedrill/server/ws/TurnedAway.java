package dev.firedrill.server.ws;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/**
 * A WebSocket for which there is no session. It is told so at once and closed at its first message, because stock clients
 * read the reason only in answer to a message; or after a few seconds.
 */
final class TurnedAway extends AbstractReceiveListener {
    private static final int PATIENCE_SECONDS = 5;
    private static final int LONGEST_MESSAGE = 64 << 10;

    private TurnedAway() {}

    static TurnedAway tell(WebSocketChannel channel, String why) {
        WebSockets.sendText(why, channel, null);
        channel.getIoThread().executeAfter(() -> close(channel), PATIENCE_SECONDS, TimeUnit.SECONDS);
        channel.getIoThread().executeAfter(() -> IoUtils.safeClose(channel), 2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
        return new TurnedAway();
    }

    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
        close(channel);
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
        message.getData().free();
        close(channel);
    }

    @Override
    protected long getMaxTextBufferSize() {
        return LONGEST_MESSAGE;
    }

    @Override
    protected long getMaxBinaryBufferSize() {
        return LONGEST_MESSAGE;
    }

    private static void close(WebSocketChannel channel) {
        if (channel.isOpen() && !channel.isCloseFrameSent()) {
            WebSockets.sendClose(new CloseMessage(CloseMessage.NORMAL_CLOSURE, ""), channel, null);
        }
    }
}

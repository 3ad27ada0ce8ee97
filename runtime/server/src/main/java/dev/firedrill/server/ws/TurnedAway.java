package dev.firedrill.server.ws;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

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
        after(PATIENCE_SECONDS, channel, () -> close(channel));
        after(2 * PATIENCE_SECONDS, channel, () -> IoUtils.safeClose(channel));
        return new TurnedAway();
    }

    /** Does it after a while, unless the socket is gone by then and need not be remembered. */
    private static void after(int seconds, WebSocketChannel channel, Runnable next) {
        XnioExecutor.Key later = channel.getIoThread().executeAfter(next, seconds, TimeUnit.SECONDS);
        channel.addCloseTask(closed -> later.remove());
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

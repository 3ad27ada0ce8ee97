package dev.firedrill.server.ws;

import dev.firedrill.server.json.JsonBuffer;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * A WebSocket and the dialogue over it. Nothing is read while a long message is carried out elsewhere or while a
 * client does not take its replies, so that replies keep their order and never pile up.
 */
final class Session extends AbstractReceiveListener {
    /** Messages up to this length are read and answered in microseconds. */
    private static final int SHORT_MESSAGE = 64 << 10;

    private final WebSocketChannel channel;
    private final Dialogue dialogue;
    private final int maxMessageBytes;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean ended;
    private boolean heard = true;
    private int silentIntervals;

    private Session(WebSocketChannel channel, Dialogue dialogue, int maxMessageBytes) {
        this.channel = channel;
        this.dialogue = dialogue;
        this.maxMessageBytes = maxMessageBytes;
    }

    /** Begins a session; its client is pinged after an interval of silence and dropped after two. */
    static void begin(WebSocketChannel channel, Dialogue dialogue, int maxMessageBytes, Duration interval) {
        var session = new Session(channel, dialogue, maxMessageBytes);
        channel.getReceiveSetter().set(session);
        XnioExecutor.Key pulse = channel.getIoThread()
                .executeAtInterval(session::checkPulse, interval.toMillis(), TimeUnit.MILLISECONDS);
        channel.addCloseTask(closed -> pulse.remove());
    }

    @Override
    public void handleEvent(WebSocketChannel from) {
        heard = true;
        super.handleEvent(from);
    }

    @Override
    protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
        String text = message.getData();
        if (ended) {
            return;
        }
        underWay.incrementAndGet();
        if (text.length() <= SHORT_MESSAGE) {
            converse(text);
            if (underWay.get() > 0) {
                channel.suspendReceives();
            }
        } else {
            channel.suspendReceives();
            channel.getWorker().execute(() -> converse(text));
        }
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel from, BufferedBinaryMessage message) {
        message.getData().free();
        if (ended) {
            return;
        }
        underWay.incrementAndGet();
        JsonBuffer reply = JsonBuffer.borrow();
        dialogue.hearBinary(reply);
        send(reply);
        end();
    }

    @Override
    protected long getMaxTextBufferSize() {
        return maxMessageBytes;
    }

    @Override
    protected long getMaxBinaryBufferSize() {
        return maxMessageBytes;
    }

    private void converse(String text) {
        JsonBuffer reply = JsonBuffer.borrow();
        After after = dialogue.hear(text, reply);
        if (after == After.END) {
            reply.giveBack();
            finished();
        } else {
            send(reply);
        }
        if (after != After.REPLY) {
            end();
        }
    }

    private void send(JsonBuffer reply) {
        WebSockets.sendText(reply.view(), channel, new WebSocketCallback<>() {
            @Override
            public void complete(WebSocketChannel to, Void context) {
                reply.giveBack();
                finished();
            }

            @Override
            public void onError(WebSocketChannel to, Void context, Throwable throwable) {
                IoUtils.safeClose(to);
            }
        });
    }

    private void end() {
        ended = true;
        WebSockets.sendClose(new CloseMessage(CloseMessage.NORMAL_CLOSURE, ""), channel, null);
    }

    private void checkPulse() {
        if (heard) {
            heard = false;
            silentIntervals = 0;
        } else if (silentIntervals++ == 0) {
            WebSockets.sendPing(ByteBuffer.allocate(0), channel, null);
        } else {
            IoUtils.safeClose(channel);
        }
    }

    private void finished() {
        if (underWay.decrementAndGet() == 0) {
            channel.resumeReceives();
        }
    }
}

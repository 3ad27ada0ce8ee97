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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * A WebSocket and the dialogue over it. Nothing is read while a client does not take its replies, so that they never
 * pile up. While a long message is carried out elsewhere, pings are answered and one message more is read.
 */
final class Session extends AbstractReceiveListener {
    /** Messages up to this length are read and answered in microseconds. */
    private static final int SHORT_MESSAGE = 64 << 10;

    private final WebSocketChannel channel;
    private final Dialogue dialogue;
    private final Place place;
    private final Terms terms;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Pongs pongs;
    private volatile boolean ended;
    /** Whether it ends with its episode. */
    private volatile boolean leaving;

    // What follows is for the I/O thread alone.
    private int messages;
    private boolean elsewhere;
    private @Nullable String waiting;
    private boolean heard = true;
    private int silentIntervals;
    private long lastMessage = System.nanoTime();
    private boolean expired;

    private Session(WebSocketChannel channel, Dialogue dialogue, Place place, Terms terms) {
        this.channel = channel;
        this.dialogue = dialogue;
        this.place = place;
        this.terms = terms;
        this.pongs = new Pongs(channel);
    }

    /** Begins a session; its client is pinged after an interval of silence and dropped after two. */
    static Session begin(WebSocketChannel channel, Dialogue dialogue, Place place, Terms terms) {
        var session = new Session(channel, dialogue, place, terms);
        channel.getReceiveSetter().set(session);
        XnioExecutor.Key pulse = channel.getIoThread()
                .executeAtInterval(session::checkPulse, terms.pingInterval().toMillis(), TimeUnit.MILLISECONDS);
        channel.addCloseTask(closed -> {
            pulse.remove();
            place.leave();
        });
        return session;
    }

    /** How many messages it has heard. */
    int messages() {
        return messages;
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
        lastMessage = System.nanoTime();
        messages++;
        underWay.incrementAndGet();
        if (elsewhere) {
            waiting = text;
            channel.suspendReceives();
        } else {
            take(text);
        }
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel from, BufferedBinaryMessage message) {
        message.getData().free();
        if (ended) {
            return;
        }
        underWay.incrementAndGet();
        breakOff("a message is a text frame, this was a binary one");
    }

    @Override
    protected void onFullPingMessage(WebSocketChannel from, BufferedBinaryMessage message) {
        pongs.answer(message, () -> underWay.get() == 0);
    }

    @Override
    protected long getMaxTextBufferSize() {
        return terms.maxMessageBytes();
    }

    @Override
    protected long getMaxBinaryBufferSize() {
        return terms.maxMessageBytes();
    }

    private void take(String text) {
        int seconds = terms.rates().secondsToWait(channel.getSourceAddress().getAddress());
        if (expired) {
            breakOff("the session had no message for too long and has ended; connect again");
        } else if (seconds > 0) {
            terms.watch().refused("ws", "RATE");
            JsonBuffer reply = JsonBuffer.borrow();
            dialogue.refuse("too many messages from this address; try again in " + seconds + " s", reply);
            send(reply);
            pauseUntilTaken();
        } else if (text.length() <= SHORT_MESSAGE) {
            converse(text);
            pauseUntilTaken();
        } else {
            elsewhere = true;
            channel.getWorker().execute(() -> converseElsewhere(text));
        }
    }

    private void converseElsewhere(String text) {
        converse(text);
        try {
            channel.getIoThread().execute(this::goOn);
        } catch (RejectedExecutionException stopping) {
            IoUtils.safeClose(channel);
        }
    }

    private void pauseUntilTaken() {
        if (underWay.get() > 0) {
            channel.suspendReceives();
        }
    }

    /** After what was carried out elsewhere. */
    private void goOn() {
        elsewhere = false;
        String next = waiting;
        waiting = null;
        if (next != null && !ended) {
            take(next);
        }
    }

    private void converse(String text) {
        long began = System.nanoTime();
        JsonBuffer reply = JsonBuffer.borrow();
        After after = dialogue.hear(text, reply);
        terms.watch().message(System.nanoTime() - began);
        if (after == After.END) {
            reply.giveBack();
            finished();
        } else {
            send(reply);
        }
        if (after != After.REPLY) {
            end(CloseMessage.NORMAL_CLOSURE, "");
        } else if (leaving && !place.session().playing()) {
            goAway();
        }
    }

    private void breakOff(String why) {
        JsonBuffer reply = JsonBuffer.borrow();
        dialogue.breakOff(why, reply);
        send(reply);
        end(CloseMessage.NORMAL_CLOSURE, "");
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

    /** Ends it with its episode, or now where none is under way. */
    void endWhenOver() {
        leaving = true;
        channel.getIoThread().execute(() -> {
            if (underWay.get() == 0 && !place.session().playing()) {
                goAway();
            }
        });
    }

    /** Ends it because the server goes. */
    void goAway() {
        end(CloseMessage.GOING_AWAY, "the server stops");
    }

    private void end(int code, String reason) {
        ended = true;
        if (channel.isOpen() && !channel.isCloseFrameSent()) {
            WebSockets.sendClose(new CloseMessage(code, reason), channel, null);
        }
    }

    private void checkPulse() {
        long idle = System.nanoTime() - lastMessage;
        if (idle > terms.idle().toNanos() && underWay.get() == 0 && !expired) {
            expired = true;
            place.leave();
        }
        if (ended && !heard) {
            IoUtils.safeClose(channel);
        } else if (idle / 2 > terms.idle().toNanos()) {
            end(CloseMessage.NORMAL_CLOSURE, "the session had no message for too long");
        }
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

package dev.firedrill.server.ws;

import dev.firedrill.server.json.JsonBuffer;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * A WebSocket and the dialogue over it. Nothing is read while a client does not take its replies, so that they never
 * pile up. While a long message is carried out elsewhere, pings are answered and one message more is read.
 */
final class Session extends AbstractReceiveListener implements Arrival.Receiver {
    private final WebSocketChannel channel;
    private final Dialogue dialogue;
    private final Place place;
    private final Terms terms;
    private final Replies replies;
    private final Pongs pongs;
    private final Pulse pulse = new Pulse();
    /** Whether it ends with its episode. */
    private volatile boolean leaving;

    // What follows is for the I/O thread alone.
    private int messages;
    private boolean elsewhere;
    private @Nullable Arrival arrival;
    private @Nullable Message waiting;
    private long lastMessage = System.nanoTime();
    private boolean expired;
    private boolean closed;

    private Session(WebSocketChannel channel, Dialogue dialogue, Place place, Terms terms) {
        this.channel = channel;
        this.dialogue = dialogue;
        this.place = place;
        this.terms = terms;
        this.replies = new Replies(channel);
        this.pongs = new Pongs(channel);
    }

    /** Begins a session; its client is pinged after an interval of silence and dropped after two. */
    static Session begin(WebSocketChannel channel, Dialogue dialogue, Place place, Terms terms) {
        var session = new Session(channel, dialogue, place, terms);
        channel.getReceiveSetter().set(session);
        XnioExecutor.Key pulses = channel.getIoThread()
                .executeAtInterval(session::checkPulse, terms.pingInterval().toMillis(), TimeUnit.MILLISECONDS);
        channel.addCloseTask(closed -> {
            pulses.remove();
            place.leave();
            session.onIoThread(session::forget);
        });
        return session;
    }

    /** How many messages it has heard. */
    int messages() {
        return messages;
    }

    @Override
    public void handleEvent(WebSocketChannel from) {
        pulse.heard();
        super.handleEvent(from);
    }

    @Override
    protected void onText(WebSocketChannel from, StreamSourceFrameChannel frames) {
        var message = new Message(terms.room(), terms.maxMessageBytes());
        if (over()) {
            message.free();
        }
        arrival = Arrival.begin(frames, message, terms.messageTime(), this);
    }

    @Override
    protected void onBinary(WebSocketChannel from, StreamSourceFrameChannel frames) {
        if (!over()) {
            replies.expect();
            breakOff("a message is a text frame, this was a binary one");
        }
        onText(from, frames);
    }

    @Override
    protected void onFullPingMessage(WebSocketChannel from, BufferedBinaryMessage message) {
        pongs.answer(message, () -> replies.taken());
    }

    @Override
    public void arrived(Message message) {
        if (over()) {
            message.free();
            return;
        }
        lastMessage = System.nanoTime();
        messages++;
        replies.expect();
        if (elsewhere) {
            waiting = message;
            channel.suspendReceives();
        } else {
            take(message);
        }
    }

    @Override
    public void tooLong() {
        replies.end(CloseMessage.MSG_TOO_BIG, "a message has at most " + terms.maxMessageBytes() + " bytes");
    }

    @Override
    public void tooSlow() {
        if (!over()) {
            replies.expect();
            breakOff(
                    "the message was not complete within " + terms.messageTime().toMillis() / 1000.0 + " s");
        }
    }

    @Override
    public void brokenOff(IOException why) {
        onError(channel, why);
    }

    private void take(Message message) {
        int seconds = terms.rates().secondsToWait(channel.getSourceAddress().getAddress());
        if (expired) {
            message.free();
            breakOff("the session had no message for too long and has ended; connect again");
        } else if (seconds > 0) {
            message.free();
            refuse("too many messages from this address; try again in " + seconds + " s", "RATE");
        } else if (message.dropped()) {
            refuse("the server holds as many long messages as it may; send this one again later", "ROOM");
        } else if (message.isShort()) {
            converse(message);
            replies.pauseUntilTaken();
        } else {
            elsewhere = true;
            channel.getWorker().execute(() -> converseElsewhere(message));
        }
    }

    private void refuse(String why, String code) {
        terms.watch().refused("ws", code);
        JsonBuffer reply = JsonBuffer.borrow();
        dialogue.refuse(why, reply);
        replies.send(reply);
        replies.pauseUntilTaken();
    }

    private void converseElsewhere(Message message) {
        if (channel.isOpen()) {
            converse(message);
        } else {
            message.free();
        }
        onIoThread(this::goOn);
    }

    private void onIoThread(Runnable next) {
        try {
            channel.getIoThread().execute(next);
        } catch (RejectedExecutionException stopping) {
            IoUtils.safeClose(channel);
        }
    }

    /** After what was carried out elsewhere. */
    private void goOn() {
        elsewhere = false;
        Message next = waiting;
        waiting = null;
        if (next != null && over()) {
            next.free();
        } else if (next != null) {
            take(next);
        }
    }

    /** Whether what still comes is of no use. */
    private boolean over() {
        return closed || replies.ended();
    }

    /** The socket is closed. */
    private void forget() {
        closed = true;
        if (arrival != null) {
            arrival.forget();
        }
        if (waiting != null) {
            waiting.free();
        }
    }

    private void converse(Message message) {
        long began = System.nanoTime();
        JsonBuffer reply = JsonBuffer.borrow();
        After after = dialogue.hear(message, reply);
        message.free();
        terms.watch().message(System.nanoTime() - began);
        if (after == After.END) {
            replies.skip(reply);
        } else {
            replies.send(reply);
        }
        if (after != After.REPLY) {
            replies.end(CloseMessage.NORMAL_CLOSURE, "");
        } else if (leaving && !place.session().playing()) {
            goAway();
        }
    }

    private void breakOff(String why) {
        JsonBuffer reply = JsonBuffer.borrow();
        dialogue.breakOff(why, reply);
        replies.send(reply);
        replies.end(CloseMessage.NORMAL_CLOSURE, "");
    }

    /** Ends it with its episode, or now where none is under way. */
    void endWhenOver() {
        leaving = true;
        channel.getIoThread().execute(() -> {
            if (replies.taken() && !place.session().playing()) {
                goAway();
            }
        });
    }

    /** Ends it because the server goes. */
    void goAway() {
        replies.end(CloseMessage.GOING_AWAY, "the server stops");
    }

    private void checkPulse() {
        long idle = System.nanoTime() - lastMessage;
        if (idle > terms.idle().toNanos() && replies.taken() && !expired) {
            expired = true;
            place.leave();
        }
        if (!over() && idle / 2 > terms.idle().toNanos()) {
            replies.end(CloseMessage.NORMAL_CLOSURE, "the session had no message for too long");
        }
        switch (pulse.look(replies.ended())) {
            case SILENT -> WebSockets.sendPing(ByteBuffer.allocate(0), channel, null);
            case GONE -> IoUtils.safeClose(channel);
            case ALIVE -> {}
        }
    }
}

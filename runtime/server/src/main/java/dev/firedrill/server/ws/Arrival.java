package dev.firedrill.server.ws;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;

/** A message on its way, read as its frames come in. It may take so long and no longer. For the I/O thread alone. */
final class Arrival {
    private final StreamSourceFrameChannel frames;
    private final Message message;
    private final Receiver receiver;
    private XnioExecutor.@Nullable Key deadline;
    private boolean over;

    /** Who waits for the message. */
    interface Receiver {
        /** All of it is there, or was thrown away. */
        void arrived(Message message);

        /** It is longer than a message may be, and goes on. */
        void tooLong();

        /** It is not complete in time, and goes on. */
        void tooSlow();

        /** It will never be complete. */
        void brokenOff(IOException why);
    }

    private Arrival(StreamSourceFrameChannel frames, Message message, Receiver receiver) {
        this.frames = frames;
        this.message = message;
        this.receiver = receiver;
    }

    /** Reads what is there of a message, and the rest when it comes. */
    static Arrival begin(StreamSourceFrameChannel frames, Message message, Duration time, Receiver receiver) {
        var arrival = new Arrival(frames, message, receiver);
        arrival.readOn();
        if (!arrival.over) {
            arrival.deadline =
                    frames.getIoThread().executeAfter(arrival::giveUp, time.toMillis(), TimeUnit.MILLISECONDS);
            frames.getReadSetter().set(each -> arrival.readOn());
            frames.resumeReads();
        }
        return arrival;
    }

    /** Nobody waits for it any more, if it is still on its way. */
    void forget() {
        if (!over) {
            finish();
            message.free();
        }
    }

    private void giveUp() {
        if (!over) {
            message.free();
            receiver.tooSlow();
        }
    }

    private void readOn() {
        if (over) {
            return;
        }
        try {
            if (readSome()) {
                finish();
                receiver.arrived(message);
            }
        } catch (IOException e) {
            forget();
            receiver.brokenOff(e);
        }
    }

    /** Reads what is there; true at the end of the message. */
    private boolean readSome() throws IOException {
        try (PooledByteBuffer pooled =
                frames.getWebSocketChannel().getBufferPool().allocate()) {
            ByteBuffer buffer = pooled.getBuffer();
            int count = frames.read(buffer);
            while (count > 0) {
                boolean before = message.tooLong();
                message.add(buffer.flip());
                if (message.tooLong() && !before) {
                    receiver.tooLong();
                }
                buffer.clear();
                count = frames.read(buffer);
            }
            return count < 0;
        }
    }

    private void finish() {
        over = true;
        if (deadline != null) {
            deadline.remove();
            frames.suspendReads();
        }
    }
}

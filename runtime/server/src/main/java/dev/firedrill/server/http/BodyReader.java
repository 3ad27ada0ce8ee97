package dev.firedrill.server.http;

import dev.firedrill.server.sessions.Room;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads a request's body without blocking, up to a limit and within a time. A long one takes room for the longest there may be,
 * until its request is answered.
 */
final class BodyReader {
    private static final byte[] NOTHING = {};
    /** What is read of a body that is too long, so that a client which still sends can hear the answer. */
    private static final int MOST_DROPPED = 16 << 20;

    private final HttpServerExchange exchange;
    private final BodyLimits limits;
    private final Whole whole;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private XnioExecutor.@Nullable Key deadline;
    private boolean finished;
    private int dropped;
    private boolean roomless;

    /** What is done with the body. */
    interface Whole {
        /** The body is there. */
        void read(byte[] body);

        /** The body is longer than the limit. */
        void tooLong();

        /** The body did not arrive in time. */
        void tooSlow();

        /** The server holds as many long bodies as it may. */
        void noRoom();
    }

    private BodyReader(HttpServerExchange exchange, BodyLimits limits, Whole whole) {
        this.exchange = exchange;
        this.limits = limits;
        this.whole = whole;
    }

    /** Reads the body and hands it on, now where all of it has arrived. */
    static void read(HttpServerExchange exchange, BodyLimits limits, Whole whole) {
        if (exchange.isRequestComplete()) {
            whole.read(NOTHING);
        } else if (exchange.getRequestContentLength() > limits.bytes()) {
            whole.tooLong();
        } else {
            new BodyReader(exchange, limits, whole).start();
        }
    }

    private void start() {
        StreamSourceChannel channel = exchange.getRequestChannel();
        if (readSome(channel)) {
            return;
        }
        deadline =
                exchange.getIoThread().executeAfter(this::giveUp, limits.time().toMillis(), TimeUnit.MILLISECONDS);
        channel.getReadSetter().set(this::readMore);
        channel.resumeReads();
    }

    private void giveUp() {
        if (!finished) {
            finish(whole::tooSlow);
        }
    }

    private void readMore(StreamSourceChannel channel) {
        if (!finished) {
            readSome(channel);
        }
    }

    /** Reads what is there; true when nothing more will come. */
    private boolean readSome(StreamSourceChannel channel) {
        try (PooledByteBuffer pooled =
                exchange.getConnection().getByteBufferPool().allocate()) {
            ByteBuffer buffer = pooled.getBuffer();
            while (true) {
                buffer.clear();
                int count = channel.read(buffer);
                if (count == 0) {
                    return false;
                }
                if (count < 0) {
                    finish(this::tell);
                    return true;
                }
                if (dropped > 0 || !fits(count)) {
                    dropped += count;
                } else {
                    append(buffer.flip());
                }
                if (dropped > MOST_DROPPED) {
                    finish(this::tell);
                    return true;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // The second is what Undertow makes of trailers that are none.
            finished = true;
            IoUtils.safeClose(exchange.getConnection());
            return true;
        }
    }

    private void tell() {
        if (roomless) {
            whole.noRoom();
        } else if (dropped > 0) {
            whole.tooLong();
        } else {
            whole.read(bytes.toByteArray());
        }
    }

    private boolean fits(int count) {
        int size = bytes.size() + count;
        if (size > limits.bytes()) {
            return false;
        }
        if (bytes.size() <= Room.FREE && size > Room.FREE) {
            roomless = !takeRoom();
        }
        return !roomless;
    }

    private boolean takeRoom() {
        if (!limits.room().take(limits.bytes())) {
            return false;
        }
        exchange.addExchangeCompleteListener((over, next) -> {
            limits.room().giveBack(limits.bytes());
            next.proceed();
        });
        return true;
    }

    private void append(ByteBuffer buffer) {
        if (buffer.hasArray()) {
            bytes.write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
        } else {
            byte[] copy = new byte[buffer.remaining()];
            buffer.get(copy);
            bytes.write(copy, 0, copy.length);
        }
    }

    private void finish(Runnable next) {
        finished = true;
        XnioExecutor.Key waiting = deadline;
        if (waiting == null) {
            next.run();
        } else {
            waiting.remove();
            Connectors.executeRootHandler(each -> next.run(), exchange);
        }
    }
}

package dev.firedrill.server.json;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A growing array of bytes that an answer is written to; one is kept for each thread. */
public final class JsonBuffer extends OutputStream {
    private static final int LARGEST_KEPT = 1 << 18;
    private static final ThreadLocal<Slot> KEPT = ThreadLocal.withInitial(Slot::new);

    private byte[] bytes = new byte[8 << 10];
    private int size;

    private JsonBuffer() {}

    /** An empty buffer, to be given back once what is in it was sent. */
    public static JsonBuffer borrow() {
        Slot slot = KEPT.get();
        JsonBuffer[] kept = slot.kept;
        if (slot.count == 0) {
            return new JsonBuffer();
        }
        slot.count--;
        JsonBuffer buffer = kept[slot.count];
        buffer.size = 0;
        return buffer;
    }

    /** Gives the buffer back; nothing may use it or a view of it from now on. */
    public void giveBack() {
        Slot slot = KEPT.get();
        if (slot.count < slot.kept.length && bytes.length <= LARGEST_KEPT) {
            slot.kept[slot.count++] = this;
        }
    }

    /** Forgets what was written. */
    public void clear() {
        size = 0;
    }

    /** What was written, without a copy. */
    public ByteBuffer view() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    @Override
    public void write(int b) {
        reserve(1);
        bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        reserve(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }

    /** The buffers a thread has at hand. */
    private static final class Slot {
        private final JsonBuffer[] kept = new JsonBuffer[4];
        private int count;
    }
}

package dev.firedrill.server.sessions;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that long messages and bodies share, of all connections together. */
public final class Room {
    /** Messages and bodies up to this many bytes take none; they are read and answered in microseconds. */
    public static final int FREE = 64 << 10;

    private final long most;
    private final AtomicLong left;

    /** Room for so many bytes. */
    public Room(long most) {
        this.most = most;
        this.left = new AtomicLong(most);
    }

    /** Takes so many bytes, if there are as many left. */
    public boolean take(long bytes) {
        return left.getAndUpdate(now -> now < bytes ? now : now - bytes) >= bytes;
    }

    /** Gives so many bytes back. */
    public void giveBack(long bytes) {
        left.addAndGet(bytes);
    }

    /** How many bytes are taken. */
    public long taken() {
        return most - left.get();
    }
}

package dev.firedrill.server.ws;

import dev.firedrill.server.sessions.Room;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message, as much of it as has arrived. A long one keeps its room until it is free; without room it is thrown away. */
final class Message {
    private static final byte[] NOTHING = {};

    private final Room room;
    private final int most;
    private byte[] bytes = NOTHING;
    private int length;
    private long arrived;
    private long taken;
    private boolean dropped;

    /** A message of at most so many bytes, of which none has arrived. */
    Message(Room room, int most) {
        this.room = room;
        this.most = most;
    }

    /** Adds what has arrived, and throws it away with the rest where it does not fit. */
    void add(ByteBuffer part) {
        arrived += part.remaining();
        if (!dropped && fits()) {
            int count = part.remaining();
            part.get(bytes, length, count);
            length += count;
        } else {
            free();
        }
    }

    private boolean fits() {
        if (arrived <= bytes.length) {
            return true;
        }
        if (tooLong()) {
            return false;
        }
        int bound = arrived <= Room.FREE ? Math.min(Room.FREE, most) : most;
        int size = (int) Math.min(bound, Math.max(arrived, 2L * bytes.length));
        long more = size <= Room.FREE ? 0 : size - taken;
        if (!room.take(more)) {
            return false;
        }
        taken += more;
        try {
            bytes = Arrays.copyOf(bytes, size);
            return true;
        } catch (OutOfMemoryError full) {
            return false;
        }
    }

    /** Throws away what has arrived and gives its room back; the same holds for what is still to come. */
    void free() {
        dropped = true;
        bytes = NOTHING;
        length = 0;
        room.giveBack(taken);
        taken = 0;
    }

    /** Whether it was thrown away. */
    boolean dropped() {
        return dropped;
    }

    /** Whether more has arrived than a message may have. */
    boolean tooLong() {
        return arrived > most;
    }

    boolean isShort() {
        return length <= Room.FREE;
    }

    String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

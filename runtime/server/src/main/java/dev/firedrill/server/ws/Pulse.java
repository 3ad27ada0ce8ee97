package dev.firedrill.server.ws;

/** Signs of life of the other side, looked at once an interval. For the I/O thread alone. */
final class Pulse {
    /** How many intervals it has to hang up after the end, whatever it still sends. */
    private static final int MOST_AFTER_THE_END = 3;

    private boolean heard = true;
    private int silentIntervals;
    private int intervalsAfterTheEnd;

    /** What is to be done. */
    enum Finding {
        ALIVE,
        SILENT,
        GONE
    }

    /** Something came. */
    void heard() {
        heard = true;
    }

    /** How it was in the last interval. */
    Finding look(boolean ended) {
        if (ended && (!heard || ++intervalsAfterTheEnd > MOST_AFTER_THE_END)) {
            return Finding.GONE;
        }
        if (heard) {
            heard = false;
            silentIntervals = 0;
            return Finding.ALIVE;
        }
        return silentIntervals++ == 0 ? Finding.SILENT : Finding.GONE;
    }
}

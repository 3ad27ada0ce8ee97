package dev.firedrill.server.transcripts;

import java.time.Duration;

/**
 * When a folder of transcripts begins another file, and how many it keeps.
 *
 * @param fileBytes a file that would grow beyond this is followed by another; a longer transcript has a file of its own
 * @param fileAge a file that is older is followed by another
 * @param files how many files are kept; the oldest go first
 */
public record Rotation(long fileBytes, Duration fileAge, int files) {
    /** What holds where nothing else is said: 16 MiB, a day, 100 files. */
    public static final Rotation DEFAULT = new Rotation(16 << 20, Duration.ofDays(1), 100);

    public Rotation {
        if (fileBytes < 1 || fileAge.isNegative() || files < 1) {
            throw new IllegalArgumentException("a file of at least a byte, no negative age, at least one file");
        }
    }
}

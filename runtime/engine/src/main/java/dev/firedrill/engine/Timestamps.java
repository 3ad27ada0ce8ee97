package dev.firedrill.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time as episodes show them: ISO 8601, UTC without a zone, whole seconds. */
final class Timestamps {
    private Timestamps() {}

    /** The time that many seconds after the start, before it where they are negative: `2026-03-01T14:05:09`. */
    static String of(Instant start, long seconds) {
        return LocalDateTime.ofEpochSecond(start.getEpochSecond() + seconds, 0, ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}

package dev.firedrill.engine.transcript;

import java.util.regex.Pattern;

/**
 * Ties lines together, so that none can be changed, left out or put in unnoticed: each ends with the hash of the hash
 * before it and its own text without that end. The first line has nothing before it.
 */
final class Chain {
    private static final Pattern SEALED = Pattern.compile("(\\{.*),\"hash\":\"([0-9a-f]{64})\"}");

    private String before = "";

    /** The line with its hash. */
    String seal(String line) {
        before = Digest.of(before + line);
        return line.substring(0, line.length() - 1) + ",\"hash\":\"" + before + "\"}";
    }

    /** Whether a sealed line is the next one. */
    boolean takes(String sealed) {
        var parts = SEALED.matcher(sealed);
        return parts.matches() && seal(parts.group(1) + "}").equals(sealed);
    }
}

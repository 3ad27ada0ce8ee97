package dev.firedrill.server.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 as headers write it. */
final class Digests {
    private Digests() {}

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    /** As a content security policy names a script by what it holds. */
    static String source(byte[] bytes) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(bytes)) + "'";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

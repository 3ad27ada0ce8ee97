package dev.firedrill.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A secret on the one line of a file, where neither the command line nor the environment shows it to others. */
final class SecretFile {
    private SecretFile() {}

    /** The secret; {@code what} names it in messages, which never show it. */
    static String read(Path file, String what) {
        List<String> lines;
        try {
            lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new StartFailure("cannot read the " + what + " from " + file + ": " + StartFailure.reason(e), e);
        }
        if (lines.size() != 1 || lines.get(0).isBlank()) {
            throw new StartFailure("the file " + file + " has to hold the " + what + " on one line, and nothing else");
        }
        return lines.get(0).strip();
    }

    /** A token: what a header can carry, and nobody tries out. */
    static String readToken(Path file) {
        String token = read(file, "token");
        if (!token.matches("[A-Za-z0-9._~+/=-]{16,}")) {
            throw new StartFailure("the token in " + file
                    + " has to have 16 or more letters, digits and . _ ~ + / = -, as `openssl rand -hex 32` makes it");
        }
        return token;
    }
}

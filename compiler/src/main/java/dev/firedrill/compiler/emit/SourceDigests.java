package dev.firedrill.compiler.emit;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 digests of source texts; names and line ends of the files leave no trace in them. */
final class SourceDigests {
    private SourceDigests() {}

    static List<String> of(SourceSet sources) {
        return sources.files().stream().map(SourceDigests::digest).sorted().toList();
    }

    private static String digest(SourceFile file) {
        try {
            byte[] text = file.text().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}

package dev.firedrill.cli.input;

import dev.firedrill.cli.shell.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads source texts: UTF-8, and not without end. */
final class Utf8 {
    /** More than the longest text that the compiler takes can have in UTF-8. */
    static final int MOST_BYTES = 16 << 20;

    private Utf8() {}

    /** The text on the stream; {@code name} is what messages call it. */
    static String read(InputStream stream, String name) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Problem.usage("`" + name + "` is longer than " + (MOST_BYTES >> 20)
                    + " MiB, which no scenario is; split it, or name the file that you meant");
        }
        return decode(bytes, name);
    }

    /** The text in the bytes, without the mark that some editors put before it. */
    static String decode(byte[] bytes, String name) {
        var input = ByteBuffer.wrap(bytes);
        var text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, text, true);
        if (result.isError()) {
            int offset = input.position();
            throw Problem.usage(String.format(
                    Locale.ROOT,
                    "`%s` is not UTF-8: byte 0x%02X at offset %d starts no character; save it as UTF-8",
                    name,
                    bytes[offset],
                    offset));
        }
        text.flip();
        return text.length() > 0 && text.charAt(0) == '\uFEFF' ? text.toString().substring(1) : text.toString();
    }
}

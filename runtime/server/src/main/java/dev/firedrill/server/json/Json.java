package dev.firedrill.server.json;

import dev.firedrill.engine.bundle.Limits;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as clients really send it and writes what they can read; safe against what is deep, long or broken. */
public final class Json {
    private static final int MAX_DEPTH = 200;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNameLength(Limits.NAME)
                            .build())
                    // Python clients write NaN and Infinity; what they name is refused where a number is checked.
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** What the bytes hold; never throws. Of two equal keys the last one counts. */
    public static Parsed read(byte[] bytes) {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            return read(parser, LoneSurrogates.possibleIn(bytes));
        } catch (JacksonException e) {
            return broken(e);
        }
    }

    /** What the text holds; never throws. */
    public static Parsed read(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return read(parser, LoneSurrogates.possibleIn(text));
        } catch (JacksonException e) {
            return broken(e);
        }
    }

    /** A generator of UTF-8 that leaves the stream open. */
    public static JsonGenerator writer(OutputStream out) {
        return MAPPER.createGenerator(out);
    }

    /** Something that writes one JSON value. */
    public interface Writing<E extends Exception> {
        void write(JsonGenerator out) throws E;
    }

    /** What is written, as a text. */
    public static <E extends Exception> String text(Writing<E> writing) throws E {
        JsonBuffer buffer = JsonBuffer.borrow();
        try {
            try (JsonGenerator out = writer(buffer)) {
                writing.write(out);
            }
            return StandardCharsets.UTF_8.decode(buffer.view()).toString();
        } finally {
            buffer.giveBack();
        }
    }

    /** Writes a value that was read, its NaN and infinities as null. */
    public static void write(JsonNode node, JsonGenerator out) {
        if (node.isMissingNode() || (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue()))) {
            out.writeNull();
        } else {
            out.writeTree(node);
        }
    }

    private static Parsed read(JsonParser parser, boolean suspicious) {
        if (parser.nextToken() == null) {
            return new Parsed.Absent();
        }
        JsonNode node = MAPPER.readTree(parser);
        if (suspicious && LoneSurrogates.in(node)) {
            return new Parsed.Broken("a text holds half of a surrogate pair, which is no character", 0);
        }
        return new Parsed.Value(node);
    }

    private static Parsed broken(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        long offset = at == null ? 0 : Math.max(0, Math.max(at.getByteOffset(), at.getCharOffset()));
        return new Parsed.Broken(reason(e), offset);
    }

    private static String reason(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "too deep, or a number or a name too long: at most " + MAX_DEPTH
                    + " levels, 1000 digits and names of " + Limits.NAME;
        }
        if (e instanceof StreamReadException) {
            String message = e.getOriginalMessage();
            // The parser's own words for places say nothing here: the offset is told apart. Nor do its settings.
            return message == null
                    ? "not JSON"
                    : message.lines()
                            .findFirst()
                            .orElse("not JSON")
                            .replaceAll(" \\(start marker at.*", "")
                            .replaceAll("[:(][^:(]*Feature.*", "")
                            .strip();
        }
        return "more than one value";
    }
}

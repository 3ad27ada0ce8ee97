package dev.firedrill.server.sessions;

import dev.firedrill.engine.Episode;
import java.math.RoundingMode;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.JsonGenerator;

/** OpenEnv's three keys: `observation` (without what stands beside it), `reward`, `done`. */
public final class Envelope {
    private static final int PLACES = 4;
    /** What OpenEnv keeps out of `observation`; typed clients fail where `done` is there twice. */
    private static final Set<String> BESIDE = Set.of("done", "reward", "metadata");

    private Envelope() {}

    static void write(Episode episode, JsonGenerator out, Consumer<JsonGenerator> reward) {
        out.writeStartObject();
        writeKeys(episode, out, reward);
        out.writeEndObject();
    }

    /** The envelope with the observation's fields beside its keys. */
    static void writeFlat(Episode episode, JsonGenerator out) {
        out.writeStartObject();
        episode.writeObservation(FieldsExcept.without(BESIDE, new WithoutBraces(out)));
        writeKeys(episode, out, generator -> generator.writeNullProperty("reward"));
        out.writeEndObject();
    }

    /** Writes the three keys into the object under way; {@code reward} writes the second one. */
    public static void writeKeys(Episode episode, JsonGenerator out, Consumer<JsonGenerator> reward) {
        out.writeName("observation");
        episode.writeObservation(FieldsExcept.without(BESIDE, out));
        reward.accept(out);
        out.writeBooleanProperty("done", episode.done());
    }

    /** A reward as it is told. */
    public static double rounded(BigFraction number) {
        return number.bigDecimalValue(PLACES, RoundingMode.HALF_EVEN).doubleValue();
    }
}

package dev.firedrill.engine.bundle;

import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a transcript: an episode as it was played, JSON lines in ASCII. A move has what a step of a {@link TraceFile}
 * has, and when it was made and what it showed beside it.
 */
public sealed interface TranscriptLine {
    /** The major format version that this code reads and writes. */
    int FORMAT = 1;

    /** The line as a JSON object, without what chains it to the line before. */
    String write();

    /**
     * How an episode began.
     *
     * @param digest of the scenario, as {@link ProofDigests} gives it
     * @param seed as it was asked for
     * @param observation the digest of what was shown first
     */
    record Head(
            String environment,
            String digest,
            String task,
            String scenario,
            Optional<BigInteger> seed,
            String episode,
            Instant time,
            String observation)
            implements TranscriptLine {
        @Override
        public String write() {
            return TranscriptLine.line(properties -> {
                properties
                        .integer("transcript", FORMAT)
                        .text("environment", environment)
                        .text("digest", digest)
                        .text("task", task)
                        .text("scenario", scenario);
                seed.ifPresent(number -> properties.fraction("seed", BigFraction.of(number)));
                properties
                        .text("episode", episode)
                        .text("time", time.toString())
                        .text("observation", observation);
            });
        }
    }

    /**
     * A step.
     *
     * @param reward what it paid, exact
     * @param observation the digest of what was shown after it
     */
    record Move(
            String action,
            Map<String, JsonNode> arguments,
            BigFraction reward,
            boolean done,
            Instant time,
            String observation)
            implements TranscriptLine {
        public Move {
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }

        @Override
        public String write() {
            return TranscriptLine.line(properties -> properties
                    .text("action", action)
                    .nodes("arguments", arguments)
                    .fraction("reward", reward)
                    .flag("done", done)
                    .text("time", time.toString())
                    .text("observation", observation));
        }
    }

    /**
     * How an episode ended.
     *
     * @param how `done`, or `left` where nobody played on
     * @param grade the grade, where the episode is done and its task has a rubric
     * @param total the return, as it is reported, exact
     */
    record End(
            String how, int steps, Optional<BigFraction> grade, Map<String, BigFraction> components, BigFraction total)
            implements TranscriptLine {
        public End {
            components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        }

        @Override
        public String write() {
            return TranscriptLine.line(properties -> {
                properties.text("end", how).integer("steps", steps);
                grade.ifPresent(value -> properties.fraction("grade", value));
                properties.map("components", components, properties::fraction).fraction("total", total);
            });
        }
    }

    /** Stands where so many episodes could not be written. */
    record Lost(int episodes) implements TranscriptLine {
        @Override
        public String write() {
            return TranscriptLine.line(properties -> properties.integer("lost", episodes));
        }
    }

    /** Reads a line, as untrusted input; what chains it is passed over. */
    static TranscriptLine read(String line, int number) throws BundleException {
        var pointer = new Pointer("line " + number);
        var members = new Place(BundleReader.parse(line.getBytes(StandardCharsets.UTF_8), pointer), pointer).members();
        members.find("hash");
        TranscriptLine read = members.find("transcript").isPresent()
                ? Lines.head(members)
                : members.find("action").isPresent()
                        ? Lines.move(members, line)
                        : members.find("end").isPresent() ? Lines.end(members) : new Lost(members.integer("lost"));
        members.end();
        return read;
    }

    private static String line(Consumer<Properties> content) {
        var line = new StringWriter();
        try (var generator = Lines.ASCII.createGenerator(ObjectWriteContext.empty(), line)) {
            generator.writeStartObject();
            content.accept(new Properties(generator));
            generator.writeEndObject();
        }
        return line.toString();
    }

    /** How the kinds of lines are read. */
    final class Lines {
        /** Lone surrogates have no UTF-8; escaped, they come back as they were. */
        private static final JsonFactory ASCII =
                JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        /** Numbers of an argument are read as the server reads them; names are remembered, and long ones refused. */
        private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(Limits.NESTING)
                                .maxNameLength(Limits.NAME)
                                .build())
                        .build())
                .build();

        private Lines() {}

        private static Head head(Members members) throws BundleException {
            int format = members.integer("transcript");
            if (format != FORMAT) {
                throw members.get("transcript").wrong("transcript format " + FORMAT);
            }
            return new Head(
                    members.text("environment"),
                    members.text("digest"),
                    members.text("task"),
                    members.text("scenario"),
                    members.optional("seed", place -> Fractions.read(place).getNumerator()),
                    members.text("episode"),
                    time(members.get("time")),
                    members.text("observation"));
        }

        private static Move move(Members members, String line) throws BundleException {
            return new Move(
                    members.text("action"),
                    arguments(members, line),
                    Fractions.read(members.get("reward")),
                    members.flag("done"),
                    time(members.get("time")),
                    members.text("observation"));
        }

        private static Map<String, JsonNode> arguments(Members members, String line) throws BundleException {
            var arguments = members.map("arguments", Place::node);
            var asServed = MAPPER.readTree(line).path("arguments");
            arguments.replaceAll((name, strict) -> asServed.get(name));
            return arguments;
        }

        private static End end(Members members) throws BundleException {
            return new End(
                    members.word("end", Lines::ending, "`done` or `left`"),
                    members.integer("steps"),
                    members.optional("grade", Fractions::read),
                    members.map("components", Fractions::read),
                    Fractions.read(members.get("total")));
        }

        private static Optional<String> ending(String word) {
            return Optional.of(word).filter(each -> each.equals("done") || each.equals("left"));
        }

        private static Instant time(Place place) throws BundleException {
            try {
                return Instant.parse(place.text());
            } catch (DateTimeException e) {
                throw place.wrong("a time such as \"2024-03-15T10:08:00Z\"");
            }
        }
    }
}

package dev.firedrill.engine.bundle;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads bundles as untrusted input: strictly, within {@link Limits}, refusing what it does not know. */
public final class BundleReader {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.NESTING)
                            .maxStringLength(Limits.BYTES)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BundleReader() {}

    /**
     * The bundle in a UTF-8 JSON document. References between its parts are checked when an environment is made of it.
     */
    public static Bundle read(byte[] json) throws BundleException {
        var root = new Place(parse(json, Pointer.ROOT), Pointer.ROOT);
        var members = root.members();
        checkFormat(members.get("format"));
        var bundle = new Bundle(
                Bundle.FORMAT,
                RulesReader.read(members.get("environment")),
                members.texts("texts"),
                members.list("scenarios", ScenarioReader::read),
                members.texts("sources"),
                members.list("proofs", ProofReader::read));
        members.end();
        return bundle;
    }

    static JsonNode parse(byte[] json, Pointer document) throws BundleException {
        if (json.length > Limits.BYTES) {
            throw document.fault("a document may have at most " + Limits.BYTES + " bytes, this one has " + json.length);
        }
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree.isMissingNode()) {
                throw document.fault("the file is empty");
            }
            return tree;
        } catch (StreamConstraintsException fault) {
            throw document.fault("nested deeper than " + Limits.NESTING
                    + " levels, or with a name or a number that is too long" + place(fault));
        } catch (JacksonException fault) {
            throw document.fault("not JSON" + place(fault) + ": " + fault.getOriginalMessage());
        }
    }

    private static String place(JacksonException fault) {
        var location = fault.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static void checkFormat(Place place) throws BundleException {
        int format = place.integer();
        if (format > Bundle.FORMAT) {
            throw place.pointer()
                    .fault("bundle format " + format + " is newer than " + Bundle.FORMAT
                            + ", which this version reads; update Firedrill");
        }
        if (format < 1) {
            throw place.wrong("a format version, at least 1");
        }
    }
}

package dev.firedrill.engine.bundle;

/** Reads bundles as untrusted input. */
public final class BundleReader {
    private BundleReader() {}

    /** The bundle in a UTF-8 JSON document; references between its parts are checked when an environment is made of it. */
    public static Bundle read(byte[] json) throws BundleException {
        throw new BundleException("", "not there yet: " + json.length);
    }
}

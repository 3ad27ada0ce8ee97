package dev.firedrill.engine.bundle;

/** A bundle that cannot be read: names the place as a JSON pointer, the value and what would be right. */
public final class BundleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    /** The fault at a place of the document; the empty pointer is the whole document. */
    public BundleException(String pointer, String problem) {
        super(pointer.isEmpty() ? problem : pointer + ": " + problem);
        this.pointer = pointer;
    }

    /** The JSON pointer of the place. */
    public String pointer() {
        return pointer;
    }
}

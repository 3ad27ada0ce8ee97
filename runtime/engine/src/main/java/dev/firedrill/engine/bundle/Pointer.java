package dev.firedrill.engine.bundle;

/** A place in a bundle as a JSON pointer (RFC 6901). */
public record Pointer(String text) {
    /** The whole document. */
    public static final Pointer ROOT = new Pointer("");

    /** The property of that name. */
    public Pointer at(String property) {
        return new Pointer(text + '/' + property.replace("~", "~0").replace("/", "~1"));
    }

    /** The element at that index. */
    public Pointer at(int index) {
        return new Pointer(text + '/' + index);
    }

    /** What is wrong there. */
    public BundleException fault(String problem) {
        return new BundleException(text, problem);
    }
}

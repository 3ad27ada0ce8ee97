package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Pointer;
import java.util.List;
import tools.jackson.core.io.SerializedString;

/** The texts of a bundle, encoded once for every episode. */
record Texts(List<SerializedString> all) {
    static Texts of(List<String> texts) {
        return new Texts(texts.stream().map(SerializedString::new).toList());
    }

    SerializedString at(int index, Pointer place) throws BundleException {
        Check.index(index, all.size(), "text", place);
        return all.get(index);
    }
}

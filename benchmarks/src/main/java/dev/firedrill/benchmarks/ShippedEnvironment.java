package dev.firedrill.benchmarks;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import java.io.IOException;
import java.io.InputStream;

/** The shipped scenarios, as their module packs them. */
final class ShippedEnvironment {
    private static final String BUNDLE = "/META-INF/firedrill/cloud-incident-response.json";

    private ShippedEnvironment() {}

    static Environment load() {
        try (InputStream stream = ShippedEnvironment.class.getResourceAsStream(BUNDLE)) {
            if (stream == null) {
                throw new AssertionError(BUNDLE + " is not on the class path");
            }
            return Environment.of(BundleReader.read(stream.readAllBytes()));
        } catch (IOException | BundleException e) {
            throw new AssertionError(BUNDLE, e);
        }
    }
}

package dev.firedrill.benchmarks;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shipped scenarios, as their module packs them. */
public final class ShippedEnvironment {
    private ShippedEnvironment() {}

    /** The cloud environment. */
    public static Environment load() {
        try {
            return Environment.of(
                    BundleReader.read(text("cloud-incident-response").getBytes(StandardCharsets.UTF_8)));
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }

    /** The bundle of an environment. */
    static String text(String environment) {
        String bundle = "/META-INF/firedrill/" + environment + ".json";
        try (InputStream stream = ShippedEnvironment.class.getResourceAsStream(bundle)) {
            if (stream == null) {
                throw new AssertionError(bundle + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(bundle, e);
        }
    }
}

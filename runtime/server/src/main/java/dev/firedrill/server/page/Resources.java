package dev.firedrill.server.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Files on the class path: our own beside this class, and those of webjars without the version in their path. */
final class Resources {
    private Resources() {}

    /** A file beside this class. */
    static Optional<byte[]> own(String path) {
        return at(path);
    }

    /** A file of ours that has to be there. */
    static byte[] required(String path) {
        return own(path).orElseThrow(() -> new AssertionError(path));
    }

    /** A file of a webjar: the group of the jar, its name, the path inside. */
    static Optional<byte[]> ofWebjar(String group, String name, String path) {
        return at("/META-INF/maven/" + group + "/" + name + "/pom.properties")
                .flatMap(properties ->
                        at("/META-INF/resources/webjars/" + name + "/" + version(properties) + "/" + path));
    }

    private static String version(byte[] content) {
        var properties = new Properties();
        try (var in = new ByteArrayInputStream(content)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    private static Optional<byte[]> at(String resource) {
        try (InputStream in = Resources.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

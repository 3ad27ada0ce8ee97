package dev.firedrill.cli.input;

import dev.firedrill.cli.shell.Problem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jar that this command runs from. */
public final class Program {
    private Program() {}

    /** Its bytes. */
    public static byte[] jar() {
        try {
            Path jar = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(jar)) {
                throw Problem.usage("the package holds the command itself, which runs from `" + jar
                        + "` and not from its jar; start it with ./firedrill");
            }
            return Files.readAllBytes(jar);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw Problem.usage("the jar of the command cannot be read: " + e.getMessage());
        }
    }
}

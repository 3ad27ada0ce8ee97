package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.WatchedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results that nobody got are no success. */
final class FailedOutputTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aFullDiskFailsTheCommand() {
        assertThat(explainInto("No space left on device")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("firedrill: standard output cannot be written: No space left on device");
    }

    @Test
    void aReaderThatLeavesIsNoFailure() {
        assertThat(explainInto("Broken pipe")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int explainInto(String failure) {
        var out = new WatchedOutput(new Failing(failure));
        var shell = new Shell(
                InputStream.nullInputStream(),
                Shell.writer(out),
                Shell.writer(err),
                () -> false,
                Map.of(),
                Optional.empty());
        return Main.run(shell, out, "explain", "INC0101");
    }

    /** Takes nothing. */
    private static final class Failing extends OutputStream {
        private final String reason;

        private Failing(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }
}

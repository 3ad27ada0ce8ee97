package dev.firedrill.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A stream that remembers why writing to it failed, which a writer on top of it keeps to itself. */
public final class WatchedOutput extends OutputStream {
    /** What the system says where a reader such as `head` has read enough. */
    private static final String READER_LEFT = "Broken pipe";

    private final OutputStream stream;
    private Optional<String> failure = Optional.empty();

    public WatchedOutput(OutputStream stream) {
        this.stream = stream;
    }

    /** Why something was not written; empty where all was, or where nobody wanted to read it. */
    public Optional<String> failure() {
        return failure.filter(reason -> !reason.equals(READER_LEFT));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            remember(e);
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            stream.flush();
        } catch (IOException e) {
            remember(e);
            throw e;
        }
    }

    private void remember(IOException e) {
        if (failure.isEmpty()) {
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
    }
}

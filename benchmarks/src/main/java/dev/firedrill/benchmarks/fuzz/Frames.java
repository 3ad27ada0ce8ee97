package dev.firedrill.benchmarks.fuzz;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket of single frames, which keeps to the protocol only as far as it is told to. */
final class Frames implements Closeable {
    static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;

    private final Line line;

    Frames(int port, String path) throws IOException {
        line = new Line(port);
        line.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        int status = line.answer(true).status();
        if (status != 101) {
            throw new IOException("no WebSocket, but " + status);
        }
    }

    /** Sends a whole message, masked with zeros. */
    void send(int kind, String payload) throws IOException {
        byte[] bytes = payload.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 14).put((byte) (LAST | kind));
        if (bytes.length < 126) {
            frame.put((byte) (MASKED | bytes.length));
        } else if (bytes.length < 1 << 16) {
            frame.put((byte) (MASKED | 126)).putShort((short) bytes.length);
        } else {
            frame.put((byte) (MASKED | 127)).putLong(bytes.length);
        }
        frame.putInt(0).put(bytes).flip();
        byte[] whole = new byte[frame.remaining()];
        frame.get(whole);
        line.send(whole);
    }

    /** Sends what is no frame, or not all of one. */
    void sendRaw(byte[] bytes) throws IOException {
        line.send(bytes);
    }

    /** The next text; everything else but the end is passed over. */
    String next() throws IOException {
        while (true) {
            int kind = line.read() & 0x0F;
            int length = line.read() & 0x7F;
            if (length == 126) {
                length = ByteBuffer.wrap(line.bytes(2)).getShort() & 0xFFFF;
            } else if (length == 127) {
                length = (int) ByteBuffer.wrap(line.bytes(8)).getLong();
            }
            byte[] payload = line.bytes(length);
            if (kind == CLOSE) {
                throw new EOFException("closed");
            }
            if (kind == TEXT) {
                return new String(payload, StandardCharsets.UTF_8);
            }
        }
    }

    void hangUp() throws IOException {
        line.hangUp();
    }

    void abort() throws IOException {
        line.abort();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}

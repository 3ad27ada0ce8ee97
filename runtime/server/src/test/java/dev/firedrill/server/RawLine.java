package dev.firedrill.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A bare connection, for what no client library would send. */
final class RawLine implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final BufferedReader reader;

    RawLine(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** How long it waits for what is read. */
    void patience(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
    }

    /** Asks for a WebSocket. */
    void upgrade(String path) throws IOException {
        send(String.join(
                "\r\n",
                "GET " + path + " HTTP/1.1",
                "Host: x",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "",
                ""));
    }

    /** Sends the head of a text frame of so many bytes, which are masked by nothing. */
    void beginText(int length) throws IOException {
        byte[] size = ByteBuffer.allocate(Long.BYTES).putLong(length).array();
        send("\u0081\u00ff" + new String(size, StandardCharsets.ISO_8859_1) + "\0\0\0\0");
    }

    /** The next line; empty at the end. */
    String readLine() throws IOException {
        String line = reader.readLine();
        return line == null ? "" : line;
    }

    /** Reads until the other side is gone; how many characters came. */
    int drain() throws IOException {
        return rest().length();
    }

    /** What comes until the other side is gone. */
    String rest() throws IOException {
        var rest = new StringBuilder();
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            rest.append((char) next);
        }
        return rest.toString();
    }

    /** Makes the close a TCP reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

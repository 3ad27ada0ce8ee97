package dev.firedrill.benchmarks.fuzz;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Connections that begin something and never end it. */
final class SlowLines implements Closeable {
    private static final String SOCKET =
            "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    private static final List<String> BEGINNINGS = List.of(
            "",
            "P",
            "POST /reset HTTP/1.1\r\nHost: localhost\r\nX: ",
            "POST /reset HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{",
            "POST /mcp HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
            SOCKET,
            SOCKET + "\u0081\u00ff\0\0\0\0\0\1\0\0\0\0\0\0{" + " ".repeat(60_000),
            "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");

    private final List<Line> lines = new ArrayList<>();

    SlowLines(int port, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Line line = new Line(port);
            line.send(BEGINNINGS.get(i % BEGINNINGS.size()));
            lines.add(line);
        }
    }

    /** Waits until the server has let go of every one. */
    void expectLetGo(Findings findings) throws IOException {
        for (Line line : lines) {
            try {
                line.rest();
                findings.outcome("slow line let go");
            } catch (SocketTimeoutException stuck) {
                findings.fault(
                        "a slow line is never let go", BEGINNINGS.get(lines.indexOf(line) % BEGINNINGS.size()), "");
            } catch (IOException reset) {
                findings.outcome("slow line reset");
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.close();
        }
    }
}

package dev.firedrill.benchmarks.fuzz;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hostile messages over WebSockets, one socket after the other. */
final class SocketFuzz {
    private static final List<String> PATHS = List.of(
            "/ws", "/ws", "/mcp", "/mcp?task_id=alert_classification", "/ws?session_id=none", "/mcp?task_id=%00");

    private final int port;
    private final Dice dice;
    private final Messages messages;
    private final Findings findings;

    SocketFuzz(int port, long seed, Findings findings) {
        this.port = port;
        this.dice = new Dice(seed);
        this.messages = new Messages(dice);
        this.findings = findings;
    }

    void run(int count) throws IOException {
        @Nullable Frames frames = null;
        for (int i = 0; i < count; i++) {
            if (frames == null) {
                frames = new Frames(port, dice.pick(PATHS));
            }
            if (!(dice.oneIn(50) ? broken(frames) : said(frames, messages.next()))) {
                frames.close();
                frames = null;
            }
        }
        if (frames != null) {
            frames.close();
        }
    }

    /** Says something and hears the reply; false where the socket ended with it. */
    private boolean said(Frames frames, String message) {
        try {
            frames.send(Frames.TEXT, message);
            String reply = frames.next();
            findings.answer(message, reply);
            findings.outcome("message answered");
            return true;
        } catch (SocketTimeoutException stuck) {
            findings.fault("a message is never answered", message, "");
        } catch (IOException closed) {
            findings.outcome("message closed the socket");
        }
        return false;
    }

    /** Breaks the protocol, or vanishes; the socket is of no use after that. */
    private boolean broken(Frames frames) throws IOException {
        int kind = dice.below(6);
        findings.outcome("broken frame");
        try {
            switch (kind) {
                case 0 -> frames.sendRaw(dice.bytes(1 + dice.below(200)));
                case 1 -> frames.sendRaw(new byte[] {(byte) 0x81, (byte) 0xFF, 0x7F, 0, 0, 0, 0, 0, 0, 0});
                case 2 -> frames.send(dice.below(16), dice.text(130));
                case 3 -> frames.sendRaw(new byte[] {(byte) (dice.below(2) << 7), (byte) 0x85, 1, 2, 3, 4, 5});
                case 4 -> frames.send(Frames.TEXT, messages.next());
                default -> frames.hangUp();
            }
            if (dice.oneIn(2)) {
                frames.abort();
            }
        } catch (IOException closed) {
            findings.outcome("broken frame reset");
        }
        return false;
    }
}

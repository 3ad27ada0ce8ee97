package dev.firedrill.benchmarks.fuzz;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.regex.Pattern;

/** Hostile requests over HTTP, one after the other. */
final class HttpFuzz {
    private static final Pattern FAULT = Pattern.compile("(?m)^HTTP/1\\.[01] 5(?!01|03)");

    private final int port;
    private final Requests requests;
    private final Findings findings;

    HttpFuzz(int port, long seed, Findings findings) {
        this.port = port;
        this.requests = new Requests(new Dice(seed));
        this.findings = findings;
    }

    void run(int count) throws IOException {
        Line line = new Line(port);
        try {
            for (int i = 0; i < count; i++) {
                Requests.Request request = requests.next();
                if (request.whole()) {
                    if (!asked(line, request.text())) {
                        line.close();
                        line = new Line(port);
                    }
                } else {
                    alone(request.text());
                }
            }
        } finally {
            line.close();
        }
    }

    /** Asks on a line that may be used again; false where it may not. */
    private boolean asked(Line line, String text) throws IOException {
        try {
            line.send(text);
            Line.Answer answer = line.answer(text.startsWith("HEAD "));
            findings.outcome("HTTP " + answer.status());
            findings.answer(text, answer.body());
            if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 503) {
                findings.fault("is answered with " + answer.status(), text, answer.body());
            }
            return !answer.last();
        } catch (SocketTimeoutException stuck) {
            findings.fault("is never answered", text, "");
        } catch (IOException closed) {
            findings.outcome("HTTP closed");
        }
        return false;
    }

    /** Asks on a line of its own and says that nothing more will come: the server has to come to an end. */
    private void alone(String text) throws IOException {
        try (var line = new Line(port)) {
            line.send(text);
            line.hangUp();
            String heard = line.rest();
            findings.outcome(heard.isEmpty() ? "broken HTTP closed" : "broken HTTP " + heard.split("[ \r\n]", 3)[1]);
            findings.answer(text, heard);
            if (FAULT.matcher(heard).find()) {
                findings.fault("is answered with a fault", text, heard);
            }
        } catch (SocketTimeoutException stuck) {
            findings.fault("is never let go", text, "");
        } catch (IOException closed) {
            findings.outcome("broken HTTP reset");
        }
    }
}

package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What Undertow logs of requests that are none. */
final class RequestLogTest extends WithServer {
    @Test
    void theLogTellsWhatWasWrongAndShowsNoTrace() throws IOException, InterruptedException {
        var told = new LinkedBlockingQueue<LogRecord>();
        Handler heard = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("io.undertow.request.io");
        log.addHandler(heard);
        log.setLevel(Level.ALL);
        try (var line = new RawLine(server().port())) {
            line.send("GET /health HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n");
            line.rest();
            LogRecord entry = told.poll(20, TimeUnit.SECONDS);
            assertThat(entry).isNotNull();
            assertThat(entry.getThrown()).isNull();
        } finally {
            log.removeHandler(heard);
            log.setLevel(null);
        }
    }
}

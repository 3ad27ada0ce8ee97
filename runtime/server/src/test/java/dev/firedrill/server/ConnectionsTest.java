package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** More connections than there may be. */
final class ConnectionsTest extends WithServer {
    private static final String QUESTION = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";

    @Override
    protected ServerSettings settings() {
        return super.settings().with(Limits.IO_THREADS, 4).with(Limits.MAX_CONNECTIONS, 2);
    }

    @Test
    void theThirdOfTwoWaitsAndIsServedWhenOneGoes() throws IOException {
        try (var one = new RawLine(server().port());
                var two = new RawLine(server().port());
                var three = new RawLine(server().port())) {
            for (RawLine line : new RawLine[] {one, two}) {
                line.send(QUESTION);
                assertThat(line.readLine()).contains(" 200 ");
            }
            three.send(QUESTION);
            three.patience(Duration.ofMillis(300));
            assertThatThrownBy(three::readLine).isInstanceOf(SocketTimeoutException.class);

            one.reset();
            three.patience(Duration.ofSeconds(20));
            assertThat(three.readLine()).contains(" 200 ");
        }
    }
}

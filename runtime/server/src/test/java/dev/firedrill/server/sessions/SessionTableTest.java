package dev.firedrill.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.server.SmallIncidents;
import dev.firedrill.server.json.Json;
import dev.firedrill.server.sessions.SessionTable.Closing;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Places and time in the table of sessions. */
final class SessionTableTest {
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Catalogue catalogue = new Catalogue(List.of(SmallIncidents.nested()), new Tally());
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final SessionTable table = new SessionTable(2, IDLE, now::get);

    @Test
    void whoIsUsedStaysAndWhoIsForgottenMakesRoom() throws Refusal {
        String idle = keep();
        String used = keep();
        assertThat(table.take()).isFalse();
        now.addAndGet(IDLE.toNanos() + 1);
        assertThat(table.find(used)).isPresent();
        assertThat(table.take()).isTrue();
        assertThat(table.find(idle)).isEmpty();
        assertThat(table.find(used)).isPresent();
        assertThatThrownBy(this::keep).isInstanceOf(Refusal.class).hasMessageContaining("2/2 sessions");
        table.giveBack();
        keep();
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void whatIsOverMakesRoomSooner() throws Refusal {
        String over = keep();
        LiveEpisode episode = table.find(over).orElseThrow().play();
        keep();
        while (!episode.done()) {
            episode.stepUnpaid(
                    JsonNodeFactory.instance.objectNode().put("action_type", "nonsense"),
                    Json.writer(OutputStream.nullOutputStream()));
        }
        assertThat(table.take()).isFalse();
        now.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(table.take()).isTrue();
        assertThat(table.find(over)).isEmpty();
    }

    @Test
    void aSocketKeepsItsSessionHoweverIdleAndClosesItLast() throws Refusal {
        String joined = keep();
        assertThat(table.attach(joined)).isPresent();
        assertThat(table.attach(joined)).isEmpty();
        keep();
        now.addAndGet(IDLE.toNanos() + 1);
        assertThat(table.take()).isTrue();
        assertThat(table.take()).isFalse();
        assertThat(table.close(joined)).isEqualTo(Closing.WITH_ITS_SOCKET);
        table.detach(joined);
        assertThat(table.close(joined)).isEqualTo(Closing.UNKNOWN);
        assertThat(table.size()).isEqualTo(1);
    }

    private String keep() throws Refusal {
        PlaySession session = PlaySession.byDefault(catalogue);
        table.keep(session);
        return session.id();
    }
}

package dev.firedrill.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.engine.Scenario;
import dev.firedrill.server.SmallIncidents;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Time in the table of episodes. */
final class EpisodeTableTest {
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Scenario scenario = SmallIncidents.nested().scenarios().get(0);
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final EpisodeTable table = new EpisodeTable(2, IDLE, now::get);

    @Test
    void idleEpisodesMakeRoomAndUsedOnesDoNot() throws Refusal {
        open("idle");
        open("used");
        now.addAndGet(IDLE.toNanos() + 1);
        table.find(Optional.of("used"));
        open("new");
        assertThat(table.find(Optional.of("used")).id()).isEqualTo("used");
        assertThatThrownBy(() -> table.find(Optional.of("idle"))).isInstanceOf(Refusal.class);
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void aDefaultThatWasCalledByNameIsKept() throws Refusal {
        LiveEpisode first = table.open(Optional.empty(), Start.of(scenario));
        table.open(Optional.empty(), Start.of(scenario));
        table.find(Optional.of(first.id()));
        assertThatThrownBy(() -> {
                    open("x");
                    open("y");
                })
                .isInstanceOf(Refusal.class);
        assertThat(table.find(Optional.of(first.id()))).isSameAs(first);
    }

    @Test
    void whatHasJustFinishedGoesAfterWhatHasBeenFinishedForLong() throws Refusal {
        LiveEpisode old = finish(open("old"));
        now.addAndGet(Duration.ofSeconds(31).toNanos());
        LiveEpisode fresh = finish(open("fresh"));
        table.find(Optional.of("fresh"));
        open("new");
        assertThat(table.find(Optional.of("fresh"))).isSameAs(fresh);
        assertThatThrownBy(() -> table.find(Optional.of(old.id()))).isInstanceOf(Refusal.class);
    }

    /** Does something senseless until the budget is used up. */
    private LiveEpisode finish(LiveEpisode episode) throws Refusal {
        var action = JsonNodeFactory.instance.objectNode().put("action_type", "nothing");
        while (!episode.done()) {
            try (var out = JsonMapper.shared().createGenerator(new StringWriter())) {
                episode.stepInEnvelope(action, out);
            }
        }
        table.ended(episode);
        return episode;
    }

    @Test
    void whatIsReplacedAgainAndAgainLeavesNothingBehind() throws Refusal {
        for (int i = 0; i < 100; i++) {
            LiveEpisode episode = open("same");
            table.ended(episode);
            table.ended(episode);
        }
        assertThat(table.size()).isEqualTo(1);
    }

    private LiveEpisode open(String name) throws Refusal {
        return table.open(Optional.of(name), Start.of(scenario));
    }
}

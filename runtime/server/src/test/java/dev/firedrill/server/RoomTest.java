package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.ServerSettings;
import org.junit.jupiter.api.Test;

/** What happens when there is no room for another episode. */
final class RoomTest extends WithServer {
    @Override
    protected ServerSettings settings() {
        return super.settings().with(Limits.MAX_EPISODES, 3);
    }

    @Test
    void unfinishedNamedEpisodesAreKeptAndTheNextIsRefused() {
        for (String name : new String[] {"a", "b", "c"}) {
            assertThat(reset(name)).isEqualTo(200);
        }
        Client.Answer refused = client.post("/reset", "{\"episode_id\":\"d\"}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.json().get("detail").stringValue()).contains("3 episodes");
        assertThat(reset("a")).isEqualTo(200);
    }

    @Test
    void finishedEpisodesMakeRoomTheOldestFirst() {
        for (String name : new String[] {"a", "b", "c"}) {
            reset(name);
        }
        for (String name : new String[] {"b", "a"}) {
            client.post(
                    "/step",
                    "{\"episode_id\":\"" + name + "\","
                            + AnswersTest.severity("P1").substring(1));
        }
        assertThat(reset("d")).isEqualTo(200);
        assertThat(client.get("/state?episode_id=b").status()).isEqualTo(404);
        assertThat(client.get("/grader?episode_id=a").status()).isEqualTo(200);
    }

    @Test
    void defaultsThatNobodyNamedMakeRoom() {
        for (int i = 0; i < 20; i++) {
            assertThat(client.post("/reset", "{}").status()).isEqualTo(200);
        }
        assertThat(client.get("/state").status()).isEqualTo(200);
    }

    private int reset(String name) {
        return client.post("/reset", "{\"episode_id\":\"" + name + "\"}").status();
    }
}

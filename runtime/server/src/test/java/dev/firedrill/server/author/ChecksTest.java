package dev.firedrill.server.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who comes to the turn where several check at once. */
final class ChecksTest {
    private final Checks checks = new Checks();

    @Test
    void ofAClientsChecksThatWaitTheNewestAloneIsCarriedOut() throws Exception {
        var busy = new CountDownLatch(1);
        var first = asked("one", "first", busy);
        var older = asked("two", "older", new CountDownLatch(0));
        var newer = asked("two", "newer", new CountDownLatch(0));
        var other = asked("three", "other", new CountDownLatch(0));
        busy.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).contains("first");
        assertThat(older.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(newer.get(30, TimeUnit.SECONDS)).contains("newer");
        assertThat(other.get(30, TimeUnit.SECONDS)).contains("other");
    }

    @Test
    void whoWasAnsweredMayAskAgain() {
        assertThat(checks.newest("one", () -> "first")).contains("first");
        assertThat(checks.newest("one", () -> "second")).contains("second");
    }

    /** A check that waits, be it for its turn or for the latch. */
    private CompletableFuture<Optional<String>> asked(String client, String name, CountDownLatch latch) {
        var answer = new CompletableFuture<Optional<String>>();
        var thread = new Thread(() -> answer.complete(checks.newest(client, () -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return name;
        })));
        thread.start();
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
        return answer;
    }
}

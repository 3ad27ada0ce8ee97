package dev.firedrill.server.sessions;

import dev.firedrill.server.sessions.Refusal.Reason;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The episodes that are kept between calls, by name, and the default one for callers who name none.
 *
 * <p>The default is what was last reset without a name; only while nobody has done that, it is what was last reset at
 * all. When the table is full, room is made by forgetting finished episodes and defaults that nobody called by name
 * before another took their place, the oldest first, then unfinished ones that lay idle for too long, and last of all those that have just finished.
 */
public final class EpisodeTable {
    /** How long a finished episode with a name is kept before everything else that can go. */
    private static final long GRACE = Duration.ofSeconds(30).toNanos();

    private static final long BETWEEN_SWEEPS = Duration.ofSeconds(1).toNanos();

    private final int most;
    private final long idle;
    private final LongSupplier clock;
    private final Map<String, LiveEpisode> episodes = new ConcurrentHashMap<>();
    /** Defaults that another replaced, in that order; guarded by this. */
    private final Set<LiveEpisode> superseded = new LinkedHashSet<>();
    /** Episodes that are over, in the order of their ends; guarded by this. */
    private final Set<LiveEpisode> finished = new LinkedHashSet<>();

    private volatile @Nullable LiveEpisode latest;
    private boolean latestIsUnnamed;
    private long nextSweep;
    private boolean closed;

    /** A table for so many episodes; {@code clock} counts nanoseconds. */
    public EpisodeTable(int most, Duration idle, LongSupplier clock) {
        this.most = most;
        this.idle = idle.toNanos();
        this.clock = clock;
        this.nextSweep = clock.getAsLong();
    }

    /** Starts an episode, in the place of the one that has its name. */
    public synchronized LiveEpisode open(Optional<String> name, Start start) throws Refusal {
        if (closed) {
            throw Refusal.stopping();
        }
        String id = name.orElseGet(EpisodeTable::freshName);
        if (name.isEmpty()) {
            supersede(latest);
        }
        if (!episodes.containsKey(id)) {
            makeRoom();
        }
        LiveEpisode episode = start.episode(id);
        episode.usedAt(clock.getAsLong());
        LiveEpisode before = episodes.put(episode.id(), episode);
        if (before != null) {
            superseded.remove(before);
            finished.remove(before);
            before.leave();
        }
        if (name.isEmpty()) {
            latest = episode;
            latestIsUnnamed = true;
        } else {
            episode.callByName();
            if (!latestIsUnnamed || (before != null && before == latest)) {
                latest = episode;
            }
        }
        return episode;
    }

    /** The episode of that name, or the default one where none is named. */
    public LiveEpisode find(Optional<String> name) throws Refusal {
        LiveEpisode episode = name.isPresent() ? episodes.get(name.get()) : latest;
        if (episode == null) {
            throw name.isPresent() ? unknown(name.get()) : noneYet();
        }
        if (name.isPresent()) {
            episode.callByName();
        }
        episode.usedAt(clock.getAsLong());
        return episode;
    }

    /** To be told when an episode has ended. */
    public synchronized void ended(LiveEpisode episode) {
        if (episodes.get(episode.id()) == episode) {
            finished.add(episode);
        }
    }

    /** Starts no episode from now on. */
    public synchronized void close() {
        closed = true;
    }

    /** Whether any episode is under way that somebody has used within that time. */
    public boolean playing(Duration lately) {
        long now = clock.getAsLong();
        return episodes.values().stream().anyMatch(each -> now - each.lastUse() < lately.toNanos() && !each.done());
    }

    /** Forgets the episodes that nobody has used for too long. */
    public synchronized void sweep() {
        long now = clock.getAsLong();
        episodes.values().stream()
                .filter(each -> now - each.lastUse() > idle)
                .toList()
                .forEach(this::forget);
    }

    /** To be told when nobody can play any more. */
    public void leave() {
        episodes.values().forEach(LiveEpisode::leave);
    }

    /** How many episodes are kept. */
    public int size() {
        return episodes.size();
    }

    private void supersede(@Nullable LiveEpisode before) {
        if (before != null && episodes.get(before.id()) == before) {
            superseded.add(before);
        }
    }

    private void makeRoom() throws Refusal {
        if (episodes.size() < most
                || forgetSuperseded()
                || forgetFinished(GRACE)
                || forgetIdle()
                || forgetFinished(0)) {
            return;
        }
        throw Refusal.because(
                Reason.FULL,
                most + " episodes are under way, which is all this server keeps: finish one, reset one under its own"
                        + " episode_id, or try again later");
    }

    /** Forgets the oldest default that was replaced and never called by name. */
    private boolean forgetSuperseded() {
        for (Iterator<LiveEpisode> oldest = superseded.iterator(); oldest.hasNext(); ) {
            LiveEpisode episode = oldest.next();
            oldest.remove();
            if (!episode.named()) {
                forget(episode);
                return true;
            }
        }
        return false;
    }

    /** Forgets the episode that has been over for longest, if nobody touched it for so many nanoseconds. */
    private boolean forgetFinished(long untouched) {
        Iterator<LiveEpisode> oldest = finished.iterator();
        if (!oldest.hasNext()) {
            return false;
        }
        LiveEpisode episode = oldest.next();
        if (clock.getAsLong() - episode.lastUse() < untouched) {
            return false;
        }
        forget(episode);
        return true;
    }

    private boolean forgetIdle() {
        long now = clock.getAsLong();
        if (now - nextSweep < 0) {
            return false;
        }
        nextSweep = now + BETWEEN_SWEEPS;
        sweep();
        return episodes.size() < most;
    }

    private void forget(LiveEpisode episode) {
        episodes.remove(episode.id(), episode);
        superseded.remove(episode);
        finished.remove(episode);
        episode.leave();
        if (latest == episode) {
            latest = null;
            latestIsUnnamed = false;
        }
    }

    private static String freshName() {
        return UUID.randomUUID().toString();
    }

    private static Refusal noneYet() {
        return Refusal.because(Reason.NO_EPISODE, "no episode yet: POST /reset starts one");
    }

    private static Refusal unknown(String name) {
        return Refusal.because(
                Reason.UNKNOWN_EPISODE,
                "no episode is called " + Refusal.quoted(name) + ": POST /reset with this episode_id starts it");
    }
}

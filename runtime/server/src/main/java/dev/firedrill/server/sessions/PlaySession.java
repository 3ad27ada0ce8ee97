package dev.firedrill.server.sessions;

import dev.firedrill.engine.Scenario;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One client's session: one episode at a time, over whichever lines the client has. Safe to share between threads. */
public final class PlaySession {
    private final String id = UUID.randomUUID().toString();
    private final Start first;
    private final String firstEpisode;
    private @Nullable LiveEpisode episode;

    /** A session that would begin with that scenario, under that name. */
    PlaySession(Start first, String firstEpisode) {
        this.first = first;
        this.firstEpisode = firstEpisode;
    }

    /** A session that would begin with the default scenario. */
    public static PlaySession byDefault(Catalogue catalogue) {
        return new PlaySession(catalogue.first(), freshName());
    }

    /** A session that would begin with what the options of a reset ask for; nulls are options that were left open. */
    public static PlaySession chosen(Catalogue catalogue, ObjectNode options) throws Refusal {
        ObjectNode given = options.deepCopy();
        given.removeNulls();
        var problems = EpisodeOptions.problems(given);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new PlaySession(choose(catalogue, given), name(given));
    }

    /** Its name, which nobody can guess. */
    public String id() {
        return id;
    }

    /** The episode, if one was started. */
    public synchronized Optional<LiveEpisode> started() {
        return Optional.ofNullable(episode);
    }

    /** Whether an episode is under way. */
    public boolean playing() {
        return started().filter(played -> !played.done()).isPresent();
    }

    /** The episode, which is started now if there was none. */
    public synchronized LiveEpisode play() {
        LiveEpisode played = episode;
        if (played == null) {
            played = first.episode(firstEpisode);
            episode = played;
        }
        return played;
    }

    /** What is played, or would be if nothing else is asked for. */
    public synchronized Scenario scenario() {
        LiveEpisode played = episode;
        return played == null ? first.scenario() : played.scenario();
    }

    /** Starts an episode with the checked options of a reset, in the place of the one that was there. */
    public synchronized LiveEpisode reset(Catalogue catalogue, ObjectNode options) throws Refusal {
        LiveEpisode started = choose(catalogue, options).episode(name(options));
        leave();
        episode = started;
        return started;
    }

    /** To be told when nobody will play on. */
    public synchronized void leave() {
        LiveEpisode played = episode;
        if (played != null) {
            played.leave();
        }
    }

    /** To be told when it was for one request, which is carried out. */
    public synchronized void drop() {
        LiveEpisode played = episode;
        if (played != null) {
            played.drop();
        }
    }

    private static Start choose(Catalogue catalogue, ObjectNode options) throws Refusal {
        return catalogue.choose(ResetRequest.of(options, key -> Optional.empty()));
    }

    private static String name(ObjectNode options) {
        JsonNode name = options.get("episode_id");
        return name == null ? freshName() : name.stringValue();
    }

    private static String freshName() {
        return UUID.randomUUID().toString();
    }
}

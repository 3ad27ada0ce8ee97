package dev.firedrill.server.runs;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.server.runs.Run.Move;
import dev.firedrill.server.runs.Run.State;
import dev.firedrill.server.sessions.Recorder;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps the moves of every episode that is played, and of those that ended last. Nobody who plays waits for more than an
 * entry in a list: what an episode looked like is found out by playing it again, when somebody looks.
 */
public final class Runs implements Recorder {
    private static final Comparator<Run> BY_AGE = Comparator.comparing(run -> Long.valueOf(run.id()));
    private static final int MOST_LISTED = 200;
    private static final int MOST_ENDED = 200;
    private static final long MOST_WEIGHT = 16 << 20;

    private final int mostEnded;
    private final long mostWeight;
    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentNavigableMap<Long, Open> playing = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    /** In the order of their ends; guarded by this, as is what they weigh. */
    private final ArrayDeque<Ended> ended = new ArrayDeque<>();

    private long weight;

    /** Keeps 200 that ended, and 16 MiB of what was sent in them. */
    public Runs() {
        this(MOST_ENDED, MOST_WEIGHT);
    }

    Runs(int mostEnded, long mostWeight) {
        this.mostEnded = mostEnded;
        this.mostWeight = mostWeight;
    }

    private record Ended(long number, Run run, long weight) {}

    @Override
    public Tape begin(Episode episode, Optional<BigInteger> seed, Instant time) {
        var open = new Open(numbers.incrementAndGet(), episode, seed, time);
        playing.put(open.number, open);
        return open;
    }

    /** The newest, at most 200, the newest first; what is being played takes precedence over what has ended. */
    public List<Run> newest() {
        List<Run> under = playing.values().stream()
                .limit(MOST_LISTED)
                .map(Open::sofar)
                .filter(run -> run.state() == State.PLAYING)
                .toList();
        return Stream.concat(under.stream(), past().limit(MOST_LISTED - under.size()))
                .sorted(BY_AGE.reversed())
                .toList();
    }

    /** The run of that id. */
    public Optional<Run> find(String id) {
        return first(
                playing.values().stream().filter(open -> open.id().equals(id)),
                run -> run.id().equals(id));
    }

    /** The newest run of an episode of that name. */
    public Optional<Run> ofEpisode(String name) {
        return first(
                playing.values().stream().filter(open -> open.episode.id().equals(name)),
                run -> run.episode().equals(name));
    }

    /** The newest of both; one that ends meanwhile is there twice, never not at all. */
    private Optional<Run> first(Stream<Open> open, Predicate<Run> fitting) {
        List<Run> played = open.findFirst().map(Open::sofar).stream().toList();
        return Stream.concat(played.stream(), past().filter(fitting)).max(BY_AGE);
    }

    /** What has ended, the last first. */
    private synchronized Stream<Run> past() {
        var past = new ArrayList<Run>(ended.size());
        ended.descendingIterator().forEachRemaining(each -> past.add(each.run()));
        return past.stream();
    }

    private void end(long number, Run run) {
        keep(new Ended(number, run, Weight.of(run)));
        playing.remove(number);
    }

    private synchronized void keep(Ended last) {
        ended.add(last);
        weight += last.weight();
        while (ended.size() > mostEnded || weight > mostWeight) {
            weight -= ended.remove().weight();
        }
    }

    /** How many are being played, and how many that ended are kept. */
    synchronized Map<State, Integer> sizes() {
        return Map.of(State.PLAYING, playing.size(), State.DONE, ended.size());
    }

    /** One that is being played. */
    private final class Open implements Tape {
        private final long number;
        private final Scenario scenario;
        private final Episode episode;
        private final Optional<BigInteger> seed;
        private final Instant started;
        private final List<Move> moves = new ArrayList<>();
        private State state = State.PLAYING;

        private Open(long number, Episode episode, Optional<BigInteger> seed, Instant started) {
            this.number = number;
            this.scenario = episode.scenario();
            this.episode = episode;
            this.seed = seed;
            this.started = started;
        }

        private String id() {
            return String.valueOf(number);
        }

        @Override
        public synchronized void moved(ActionRequest request, Instant time) {
            moves.add(new Move(request, time));
        }

        @Override
        public void end() {
            Runs.this.end(number, over(episode.done() ? State.DONE : State.LEFT));
        }

        @Override
        public void drop() {
            playing.remove(number);
        }

        private synchronized Run over(State how) {
            state = how;
            return sofar();
        }

        private synchronized Run sofar() {
            return new Run(id(), scenario, episode.id(), seed, started, moves, state);
        }
    }
}

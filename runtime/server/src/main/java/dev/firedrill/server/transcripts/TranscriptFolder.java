package dev.firedrill.server.transcripts;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.bundle.TranscriptLine;
import dev.firedrill.engine.transcript.Recording;
import dev.firedrill.server.sessions.Recorder;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes every episode into a folder, whole, once it is over or left. A thread of its own writes; players never wait for
 * it. While the folder cannot be written to, transcripts wait for a later try; those for which there is no room are
 * counted, and their place in the file is marked.
 */
public final class TranscriptFolder implements Recorder, AutoCloseable {
    private static final Logger LOG = System.getLogger(TranscriptFolder.class.getName());
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(5);
    private static final long MOST_WAITING = 64 << 20;

    private final Path folder;
    private final TranscriptFiles files;
    private final Duration untilNextTry;
    private final long mostWaiting;
    private final Map<Scenario, String> digests = new ConcurrentHashMap<>();
    private final Thread writer;

    /** What is to be written, in that order; guarded by this, as is all that follows. */
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();

    private long waitingBytes;
    private int unmarked;
    private long written;
    private long lost;
    private boolean failing;
    private boolean closed;

    /** A folder, which is made where it is not there yet. */
    public TranscriptFolder(Path folder, Rotation rotation) {
        this(folder, new TranscriptFiles(folder, rotation), UNTIL_NEXT_TRY, MOST_WAITING);
    }

    TranscriptFolder(Path folder, TranscriptFiles files, Duration untilNextTry, long mostWaiting) {
        this.folder = folder;
        this.files = files;
        this.untilNextTry = untilNextTry;
        this.mostWaiting = mostWaiting;
        this.writer = new Thread(this::write, "firedrill-transcripts");
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public void serving(List<Environment> environments) {
        var current =
                environments.stream().flatMap(each -> each.scenarios().stream()).toList();
        digests.keySet().retainAll(Set.copyOf(current));
        for (Environment environment : environments) {
            var ofBundle = new ProofDigests(environment.bundle());
            environment.scenarios().forEach(scenario -> digests.put(scenario, ofBundle.of(List.of(scenario.id()))));
        }
    }

    /** A session may begin with what was served when it was opened. */
    private static String digest(Scenario scenario) {
        return new ProofDigests(scenario.environment().bundle()).of(List.of(scenario.id()));
    }

    @Override
    public Tape begin(Episode episode, Optional<BigInteger> seed, Instant time) {
        String digest = digests.computeIfAbsent(episode.scenario(), TranscriptFolder::digest);
        var recording = new Recording(episode, digest, seed, time);
        return new Tape() {
            @Override
            public void moved(ActionRequest request, Instant at) {
                recording.moved(request, at);
            }

            @Override
            public void end() {
                recording.end();
                add(recording.text().getBytes(StandardCharsets.US_ASCII));
            }
        };
    }

    /** How many transcripts are in the folder's files, or were. */
    public synchronized long written() {
        return written;
    }

    /** How many transcripts there was no room for. */
    public synchronized long lost() {
        return lost;
    }

    private synchronized void add(byte[] transcript) {
        if (closed || waitingBytes + transcript.length > mostWaiting) {
            lost++;
            unmarked++;
            return;
        }
        waiting.add(transcript);
        waitingBytes += transcript.length;
        notifyAll();
    }

    private void write() {
        try {
            for (Optional<byte[]> next = next(); next.isPresent(); next = next()) {
                attempt(next.get());
            }
            mark();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the last lost transcripts could not be marked in {0}: {1}", folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            files.close();
        }
    }

    /** The transcript whose turn it is, which stays where it is until it is written; empty where all is done. */
    private synchronized Optional<byte[]> next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return Optional.ofNullable(waiting.peek());
    }

    private void attempt(byte[] transcript) throws InterruptedException {
        try {
            mark();
            files.append(transcript);
            succeeded(transcript);
        } catch (IOException e) {
            failed(e);
        }
    }

    /** Says where transcripts are missing. */
    private void mark() throws IOException {
        int missing;
        synchronized (this) {
            missing = unmarked;
        }
        if (missing > 0) {
            files.append((new TranscriptLine.Lost(missing).write() + "\n").getBytes(StandardCharsets.US_ASCII));
            synchronized (this) {
                unmarked -= missing;
            }
        }
    }

    private synchronized void succeeded(byte[] transcript) {
        waiting.remove();
        waitingBytes -= transcript.length;
        written++;
        if (failing) {
            failing = false;
            LOG.log(Level.INFO, "transcripts are written to {0} again; {1} were lost so far", folder, lost);
        }
    }

    private synchronized void failed(IOException e) throws InterruptedException {
        if (!failing) {
            failing = true;
            LOG.log(
                    Level.WARNING,
                    "transcripts cannot be written to {0}: {1}; they wait, and episodes go on",
                    folder,
                    e);
        }
        if (closed) {
            lost += waiting.size();
            unmarked += waiting.size();
            waiting.clear();
        } else {
            long until = System.nanoTime() + untilNextTry.toNanos();
            for (long left = untilNextTry.toMillis(); left > 0 && !closed; ) {
                wait(left);
                left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            }
        }
    }

    /** Writes what waits, with one try more where that fails, and stops. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            if (lost > 0) {
                LOG.log(Level.WARNING, "{0} transcripts were lost, {1} were written to {2}", lost, written, folder);
            }
        }
    }
}

package dev.firedrill.cli.author;

import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at source files a few times a second, and tells when they have changed and come to rest: two looks have to agree,
 * so that a file which is just being written is not taken for a broken one. It compares texts, because not every file
 * system notifies, and times are as coarse as seconds on some.
 */
final class Lookout implements AutoCloseable {
    private static final long BETWEEN_LOOKS = 250;

    private final List<String> paths;
    private final Shell shell;
    private final Listener listener;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(Lookout::thread);
    private Sight told;
    private Sight last;

    /** Who is told; one call at a time. */
    interface Listener {
        /** The files under the paths are these now. */
        void changed(SourceSet sources);

        /** The files under the paths cannot be read. */
        void unreadable(String why);

        /** Something went wrong that should not. */
        void fault(Throwable fault);
    }

    /** What one look has seen: texts, or why there are none. */
    private record Sight(List<Source> sources, Optional<String> problem) {}

    /** A file as it was read. */
    private record Source(String path, String text) {}

    private Lookout(List<String> paths, SourceSet known, Shell shell, Listener listener) {
        this.paths = paths;
        this.shell = shell;
        this.listener = listener;
        told = new Sight(texts(known), Optional.empty());
        last = told;
    }

    /** Begins to look; what is known already is no change. */
    static Lookout over(List<String> paths, SourceSet known, Shell shell, Listener listener) {
        var lookout = new Lookout(paths, known, shell, listener);
        lookout.looks.scheduleWithFixedDelay(lookout::look, BETWEEN_LOOKS, BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        return lookout;
    }

    private void look() {
        try {
            Sight seen = see();
            if (seen.equals(last) && !seen.equals(told)) {
                told = seen;
                seen.problem.ifPresentOrElse(listener::unreadable, () -> listener.changed(sources(seen)));
            }
            last = seen;
        } catch (RuntimeException | Error fault) {
            listener.fault(fault);
        }
    }

    private Sight see() {
        try {
            return new Sight(texts(Inputs.readAlone(paths, shell).sources()), Optional.empty());
        } catch (Problem problem) {
            return new Sight(List.of(), Optional.of(String.valueOf(problem.getMessage())));
        }
    }

    private static List<Source> texts(SourceSet sources) {
        return sources.files().stream()
                .map(file -> new Source(file.name(), file.text()))
                .toList();
    }

    private static SourceSet sources(Sight sight) {
        return new SourceSet(sight.sources.stream()
                .map(source -> new SourceFile(source.path, source.text))
                .toList());
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "lookout");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}

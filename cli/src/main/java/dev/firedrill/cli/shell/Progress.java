package dev.firedrill.cli.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Says what is going on when it takes more than a second: on a terminal with the seconds, elsewhere once for each part. */
public final class Progress {
    private static final String ERASE_LINE = "\r\033[K";

    private final Shell shell;
    private volatile String what;
    private final CountDownLatch done = new CountDownLatch(1);

    private Progress(Shell shell, String what) {
        this.shell = shell;
        this.what = what;
    }

    /** Does the work and returns what it gives. */
    public static <T> T during(Shell shell, String what, Supplier<T> work) {
        return during(shell, what, progress -> work.get());
    }

    /** The same for work of several parts, which tells what it is at. */
    public static <T> T during(Shell shell, String what, Function<Consumer<String>, T> work) {
        var progress = new Progress(shell, what);
        var watcher = new Thread(progress::watch, "progress");
        watcher.setDaemon(true);
        watcher.start();
        try {
            return work.apply(part -> progress.what = part);
        } finally {
            progress.done.countDown();
            joined(watcher);
        }
    }

    private void watch() {
        try {
            if (done.await(1, TimeUnit.SECONDS)) {
                return;
            }
            if (!shell.isInteractive()) {
                noteEachPart();
                return;
            }
            int seconds = 1;
            do {
                shell.err().print(ERASE_LINE + what + " ... " + seconds++ + " s");
                shell.err().flush();
            } while (!done.await(1, TimeUnit.SECONDS));
            shell.err().print(ERASE_LINE);
            shell.err().flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void noteEachPart() throws InterruptedException {
        String noted = "";
        do {
            String part = what;
            if (!part.equals(noted)) {
                shell.note("firedrill: " + part + " ...");
                noted = part;
            }
        } while (!done.await(1, TimeUnit.SECONDS));
    }

    private static void joined(Thread watcher) {
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.firedrill.cli.author;

import dev.firedrill.compiler.ProofReport;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.engine.bundle.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Proves each edition in the background, environment by environment; gives up on one when there is a newer one. */
final class Provings implements AutoCloseable {
    private static final Running NOTHING = new Running(0, "", "");

    private final ExecutorService background = Executors.newSingleThreadExecutor(Provings::thread);
    private final Map<String, Proved> proved = new ConcurrentHashMap<>();
    private final Consumer<Throwable> faults;
    private volatile long newest;
    private volatile Running running = NOTHING;

    /** Faults of the prover are told to somebody. */
    Provings(Consumer<Throwable> faults) {
        this.faults = faults;
    }

    /** What was proved of an environment in an edition; where the proofs are given up for a fault, nothing. */
    record Proved(long edition, List<ProofReport.Entry> entries, Optional<Bundle> certified) {}

    /** What is being proved. */
    record Running(long edition, String environment, String part) {}

    /** Ends the proofs of earlier editions: at once where nothing is being searched, else after that search. */
    private static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Superseded() {
            super("superseded", null, false, false);
        }
    }

    /** Proves an edition that is sound, and those before it no more. */
    void prove(Edition edition) {
        newest = edition.number();
        background.execute(() -> proveAll(edition));
    }

    /** What was proved last of an environment. */
    Optional<Proved> of(String environment) {
        return Optional.ofNullable(proved.get(environment));
    }

    /** What is being proved of an environment at the moment. */
    Optional<Running> running(String environment) {
        return Optional.of(running).filter(now -> now.environment.equals(environment));
    }

    private void proveAll(Edition edition) {
        for (Bundle bundle : edition.compilation().bundles()) {
            String environment = bundle.environment().name();
            try {
                proved.put(environment, prove(edition, environment));
            } catch (Superseded newer) {
                return;
            } catch (RuntimeException | Error fault) {
                proved.put(environment, new Proved(edition.number(), List.of(), Optional.empty()));
                faults.accept(fault);
            } finally {
                running = NOTHING;
            }
        }
    }

    private Proved prove(Edition edition, String environment) {
        List<Bundle> earlier = new ArrayList<>();
        proved.values().forEach(each -> each.certified.ifPresent(earlier::add));
        ProofReport report = edition.compilation()
                .prove(ProofRequest.ALL
                        .withWanted(scenario -> scenario.environment().name().equals(environment))
                        .withPrevious(earlier)
                        .withProgress(part -> began(new Running(edition.number(), environment, part))));
        return new Proved(
                edition.number(),
                report.entries(),
                report.bundles().stream()
                        .filter(bundle -> bundle.environment().name().equals(environment))
                        .findFirst());
    }

    private void began(Running part) {
        if (part.edition != newest) {
            throw new Superseded();
        }
        running = part;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "provings");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    @Override
    public void close() {
        newest = -1;
        background.shutdownNow();
    }
}

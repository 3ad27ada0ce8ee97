package dev.firedrill.server.author;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Lets one check run at a time; of those that wait, the newest of each client alone comes to its turn. */
public final class Checks {
    private final AtomicLong tickets = new AtomicLong();
    private final Map<String, Long> newest = new ConcurrentHashMap<>();
    private final Semaphore turn = new Semaphore(1, true);

    /** What the work gives; empty where the same client asked again before its turn came. */
    public <T> Optional<T> newest(String client, Supplier<T> work) {
        Long ticket = tickets.incrementAndGet();
        newest.put(client, ticket);
        turn.acquireUninterruptibly();
        try {
            return ticket.equals(newest.get(client)) ? Optional.of(work.get()) : Optional.empty();
        } finally {
            turn.release();
            newest.remove(client, ticket);
        }
    }
}

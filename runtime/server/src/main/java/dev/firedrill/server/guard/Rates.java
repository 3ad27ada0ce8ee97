package dev.firedrill.server.guard;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How much each address may ask for: so many requests and messages a second, and as many at once where it was quiet
 * before. An IPv6 network of 64 bits counts as one address, because one machine has all of it.
 */
public final class Rates {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_REMEMBERED = 20_000;
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final LongSupplier clock;
    private final Map<ByteBuffer, Allowance> allowances = new ConcurrentHashMap<>();

    /** So many a second, 0 for any number; {@code clock} counts nanoseconds. */
    public Rates(int most, LongSupplier clock) {
        this.most = most;
        this.clock = clock;
    }

    /** What is left for an address. */
    private static final class Allowance {
        private double left;
        private long at;

        private Allowance(int left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    /** Takes one from what the address may ask for: 0 where that could be, else the seconds after which it can. */
    public int secondsToWait(InetAddress address) {
        if (most == 0) {
            return 0;
        }
        long now = clock.getAsLong();
        ByteBuffer key = key(address);
        Allowance allowance = allowances.get(key);
        if (allowance == null) {
            forgetTheQuiet(now);
            allowance = allowances.computeIfAbsent(key, fresh -> new Allowance(most, now));
        }
        synchronized (allowance) {
            refill(allowance, now);
            if (allowance.left >= 1) {
                allowance.left--;
                return 0;
            }
            return (int) Math.ceil((1 - allowance.left) / most);
        }
    }

    private void refill(Allowance allowance, long now) {
        allowance.left = Math.min(most, allowance.left + Math.max(0, now - allowance.at) / SECOND * most);
        allowance.at = now;
    }

    /** An allowance that nobody used for a second is full, and as good as none; past all bounds every one is. */
    private void forgetTheQuiet(long now) {
        if (allowances.size() >= MOST_REMEMBERED) {
            allowances.values().removeIf(each -> {
                synchronized (each) {
                    return now - each.at > SECOND;
                }
            });
            if (allowances.size() >= MOST_REMEMBERED) {
                allowances.clear();
            }
        }
    }

    private static ByteBuffer key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ByteBuffer.wrap(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}

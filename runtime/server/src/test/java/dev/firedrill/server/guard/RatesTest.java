package dev.firedrill.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is left for an address, as time goes by. */
final class RatesTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Rates rates = new Rates(2, now::get);

    @Test
    void whatWasUsedComesBackWithTimeAndNoMoreThanASecondsWorth() throws UnknownHostException {
        InetAddress one = InetAddress.getByName("192.0.2.1");
        assertThat(rates.secondsToWait(one)).isZero();
        assertThat(rates.secondsToWait(one)).isZero();
        assertThat(rates.secondsToWait(one)).isEqualTo(1);
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(rates.secondsToWait(one)).isZero();
        assertThat(rates.secondsToWait(one)).isEqualTo(1);
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(rates.secondsToWait(one)).isZero();
        assertThat(rates.secondsToWait(one)).isZero();
        assertThat(rates.secondsToWait(one)).isEqualTo(1);
    }

    @Test
    void addressesAreApartAndANetworkIsOne() throws UnknownHostException {
        for (String used : new String[] {"192.0.2.1", "2001:db8:0:1::1"}) {
            rates.secondsToWait(InetAddress.getByName(used));
            rates.secondsToWait(InetAddress.getByName(used));
        }
        assertThat(rates.secondsToWait(InetAddress.getByName("192.0.2.2"))).isZero();
        assertThat(rates.secondsToWait(InetAddress.getByName("2001:db8:0:1:ffff::2")))
                .isEqualTo(1);
        assertThat(rates.secondsToWait(InetAddress.getByName("2001:db8:0:2::1")))
                .isZero();
    }

    @Test
    void manyAddressesDoNotPileUpForEver() throws UnknownHostException {
        for (int i = 0; i < 100_000; i++) {
            byte[] address = {10, (byte) (i >> 16), (byte) (i >> 8), (byte) i};
            assertThat(rates.secondsToWait(InetAddress.getByAddress(address))).isZero();
        }
    }
}

package com.example.payments;

import static com.example.payments.drills.PaymentDesk.PAY_1;
import static com.example.payments.drills.PaymentDesk.Service.CARD_GATE;
import static com.example.payments.drills.PaymentDesk.Service.CHECKOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.payments.drills.PaymentDesk;
import dev.firedrill.engine.EnvironmentProvider;
import java.math.BigDecimal;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class CulpritTest {
    @Test
    void followsTheRefusals() {
        PaymentDesk.Episode episode = PAY_1.start();

        assertTrue(episode.readLog(CHECKOUT).evidence().contains("card-gate"));
        assertFalse(episode.failOver(CARD_GATE, "standby").done());
        PaymentDesk.Step last = episode.nameCulprit(CARD_GATE, "its key expired");

        assertTrue(last.done());
        assertEquals(new BigDecimal("1.0"), last.grade().orElseThrow().reported());
    }

    @Test
    void isFoundByTheServiceLoader() {
        EnvironmentProvider provider =
                ServiceLoader.load(EnvironmentProvider.class).findFirst().orElseThrow();

        assertEquals("payment-desk", provider.environment().name());
    }
}

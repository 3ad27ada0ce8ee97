package dev.firedrill.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and keywords match as whole words, and nothing matches by accident. */
class MatchingTest {
    private static final List<String> SERVICES = List.of(
            "api-gateway", "postgres-db", "redis-session", "redis-payment-cache", "fraud-detection-service", "E-mail");
    private static final ServiceNames NAMES = new ServiceNames(
            SERVICES,
            List.of(List.of("api gw"), List.of("postgresql"), List.of(), List.of("redis-cache"), List.of(), List.of()));

    @ParameterizedTest
    @CsvSource({
        "API_Gateway,api-gateway",
        " postgres  db ,postgres-db",
        "postgres,postgres-db",
        "PostgreSQL,postgres-db",
        "api-gw,api-gateway",
        "fraud,fraud-detection-service",
        "fraud detection,fraud-detection-service",
        "redis-cache,redis-payment-cache",
        "redis payment,redis-payment-cache",
        "e,E-mail",
        "e-mail,E-mail",
    })
    void servicesAreMeant(String text, String service) {
        assertThat(SERVICES.get(NAMES.meant(text))).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a", "service", "redis", "db", "gateway", "postgres-", "-", "api-gateway-2", "detection"
            })
    void nothingIsMeantByAccident(String text) {
        assertThat(NAMES.meant(text)).isEqualTo(ServiceNames.NONE);
    }

    @ParameterizedTest
    @CsvSource({"postgres-db,1", " Postgres-DB ,1", "postgres_db,-1", "postgres,-1", "postgresql,-1"})
    void exactNamesForgiveOnlyCaseAndBlanks(String text, int service) {
        assertThat(NAMES.exactly(text)).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource({
        "an OOM kill,1",
        "oom,1",
        "oom-killed,1",
        "room,0",
        "oom_score,0",
        "oom2,0",
        "ran out  of\tMEMORY,1",
        "out of memory-pressure: OOM,2",
        "az-1 is back,1",
        "az-12 is back,0",
        "'',0",
    })
    void keywordsMatchAsWholeWords(String text, int mentioned) {
        var keywords = new KeywordSet(1, List.of(List.of("OOM", "kill"), List.of("out of  memory"), List.of("AZ-1")));
        assertThat(keywords.mentionedIn(text)).isEqualTo(mentioned);
    }
}

package dev.firedrill.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void twoNeighbouringLettersSwappedAreOneSlip() {
        assertThat(Nearest.of("blgo", List.of("api", "blog"))).contains("blog");
        assertThat(Nearest.of("goen", List.of("gone", "open"))).contains("gone");
        assertThat(Nearest.of("bd", List.of("api", "db"))).contains("db");
    }

    @Test
    void whatIsTooFarAwayIsNotSuggested() {
        assertThat(Nearest.of("blog", List.of("api", "glob"))).isEmpty();
        assertThat(Nearest.of("web", List.of("database"))).isEmpty();
        assertThat(Nearest.of("database", List.of("web"))).isEmpty();
    }
}

package dev.firedrill.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a text that is not JSON. */
final class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\": +1}", "/* a */ {}", "# a\n{}", "{'a': 1}", "{a: 1}", "[1,]", "[01]", "[.5]", "[5.]"})
    void reasonsSayNothingOfTheSettingsOfTheParser(String text) {
        assertThat(Json.read(text))
                .isInstanceOfSatisfying(
                        Parsed.Broken.class,
                        broken -> assertThat(broken.reason())
                                .isNotBlank()
                                .doesNotContain("Feature", "enable", "parser")
                                .doesNotEndWith(":"));
    }
}

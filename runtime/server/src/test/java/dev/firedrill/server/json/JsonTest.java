package dev.firedrill.server.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as JSON, and what is said about a text that is none. */
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

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u00e9", "\u4e8b"})
    void namesAreOfAnyCharactersButNotOfAnyLength(String character) {
        String fits = "{\"" + character.repeat(85) + "\":1}";
        String tooLong = "{\"" + character.repeat(257) + "\":1}";
        assertThat(Json.read(fits)).isInstanceOf(Parsed.Value.class);
        assertThat(Json.read(fits.getBytes(UTF_8))).isInstanceOf(Parsed.Value.class);
        assertThat(List.of(Json.read(tooLong), Json.read(tooLong.getBytes(UTF_8))))
                .allSatisfy(parsed -> assertThat(parsed)
                        .isInstanceOfSatisfying(
                                Parsed.Broken.class,
                                broken -> assertThat(broken.reason()).endsWith("names of 256")));
    }
}

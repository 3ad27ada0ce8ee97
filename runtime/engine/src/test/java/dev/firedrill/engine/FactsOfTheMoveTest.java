package dev.firedrill.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What expressions read of the move under way, of services that texts name, and of the clock. */
class FactsOfTheMoveTest {
    private static final Expression ACTION = new Reading(Fact.MOVE_ACTION);

    private final Episode episode = Fixtures.start(Fixtures.HARBOUR, "berth-1");

    private static Expression move(String parameter) {
        return Call.of(Operation.MOVE, new Word(parameter));
    }

    private static Expression given(String parameter) {
        return Call.of(Operation.GIVEN, move(parameter));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value truth(boolean truth) {
        return new Value.Truth(truth);
    }

    @Test
    void beforeTheFirstMoveThereIsNone() {
        assertThat(episode.evaluate(ACTION)).isEqualTo(text(""));
        assertThat(episode.evaluate(move("details"))).isEqualTo(text(""));
        assertThat(episode.evaluate(move("service"))).isEqualTo(new Value.Nothing());
        assertThat(episode.evaluate(move("tugs"))).isEqualTo(new Value.Number(BigFraction.ZERO));
        assertThat(episode.evaluate(given("tugs"))).isEqualTo(truth(false));
    }

    @Test
    void argumentsAreReadAsTheirTypesSay() {
        episode.step(Fixtures.request("fix", "service", " East_Crane ", "details", "kick it", "tugs", "4"));
        assertThat(episode.evaluate(ACTION)).isEqualTo(text("fix"));
        assertThat(episode.evaluate(move("service"))).isEqualTo(text("crane-east"));
        assertThat(episode.evaluate(move("details"))).isEqualTo(text("kick it"));
        assertThat(episode.evaluate(move("tugs")))
                .as("`tugs` is no parameter of `fix`")
                .isEqualTo(new Value.Number(BigFraction.ZERO));
        episode.step(Fixtures.request("tow", "berth", "7", "tugs", "2.50"));
        assertThat(episode.evaluate(move("tugs"))).isEqualTo(new Value.Number(BigFraction.of(5, 2)));
        assertThat(episode.evaluate(given("details"))).isEqualTo(truth(false));
    }

    @Test
    void whatNamesNothingKnownIsGivenAndNone() {
        episode.step(Fixtures.request("fix", "service", "moon"));
        assertThat(episode.evaluate(move("service"))).isEqualTo(new Value.Nothing());
        assertThat(episode.evaluate(given("service"))).isEqualTo(truth(true));
        episode.step(Fixtures.request("report", "level", "grave"));
        assertThat(episode.evaluate(move("level"))).isEqualTo(new Value.Nothing());
    }

    @Test
    void anUnknownActionKeepsItsNameAndHasNoArguments() {
        episode.step(Fixtures.request("sink", "service", "lock"));
        assertThat(episode.evaluate(ACTION)).isEqualTo(text("sink"));
        assertThat(episode.evaluate(given("service"))).isEqualTo(truth(false));
        assertThat(episode.evaluate(move("service"))).isEqualTo(new Value.Nothing());
    }

    @ParameterizedTest
    @CsvSource({"crane-east,true", "East Crane,true", "crane,true", "crane-west,false", "pump,false", "'',false"})
    void aTextBesideAServiceIsReadAsTheNameOfOne(String name, boolean same) {
        var cause = new Reading(Fact.CAUSE_SERVICE);
        assertThat(episode.evaluate(Call.of(Operation.IS, new Word(name), cause)))
                .isEqualTo(truth(same));
        assertThat(episode.evaluate(Call.of(Operation.IS, cause, new Word(name))))
                .isEqualTo(truth(same));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1970-01-01T00:00:00",
        "3661.9,1970-01-01T01:01:01",
        "-0.1,1969-12-31T23:59:59",
        "-840,1969-12-31T23:46:00",
        "1e29,9999-12-31T23:59:59",
        "-1e29,0001-01-01T00:00:00",
    })
    void momentsAreWholeSecondsInTheYearsOneToNineThousand(String seconds, String moment) {
        assertThat(episode.evaluate(timestamp(seconds))).isEqualTo(text(moment));
    }

    private static Expression timestamp(String seconds) {
        return Call.of(Operation.TIMESTAMP, new Expression.Number(new BigDecimal(seconds)));
    }

    @Test
    void theWallClockStartsWhenTheEpisodeDoes() throws Exception {
        var root = Fixtures.JSON.readTree(Golden.bytes("bundles/harbour.json"));
        ((ObjectNode) root.at("/environment/tasks/0")).put("wall", true);
        var walled = Environment.of(BundleReader.read(root.toString().getBytes(StandardCharsets.UTF_8)));
        var started = walled.scenario("berth-1")
                .orElseThrow()
                .start("e1", InstantSource.fixed(Instant.parse("2026-03-01T14:05:09.7Z")));
        assertThat(started.evaluate(timestamp("0"))).isEqualTo(text("2026-03-01T14:05:09"));
        assertThat(started.evaluate(timestamp("0.3"))).isEqualTo(text("2026-03-01T14:05:10"));
    }

    @Test
    void anArgumentThatDiffersFromActionToActionCannotBeRead() {
        var root = Fixtures.JSON.readTree(Golden.text("bundles/harbour.json")
                .replaceFirst("\"name\": \"tugs\"", "\"name\": \"details\"")
                .replace("[\"move\",{\"word\":\"tugs\"}]", "[\"move\",{\"word\":\"details\"}]")
                .replace("\"tugs\": \"2\"", "\"details\": \"2\""));
        assertThatThrownBy(
                        () -> Environment.of(BundleReader.read(root.toString().getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("`details` is of different types in different actions");
    }

    @Test
    void theTruthIsReadByItsTypes() {
        assertThat(episode.evaluate(truth("mechanism"))).isEqualTo(text("electric"));
        assertThat(episode.evaluate(truth("tons"))).isEqualTo(new Value.Number(BigFraction.of(5, 2)));
        assertThat(episode.evaluate(truth("witness"))).isEqualTo(text("lock"));
        var silent = Fixtures.start(Fixtures.HARBOUR, "judge-1");
        assertThat(silent.evaluate(truth("mechanism"))).isEqualTo(text(""));
        assertThat(silent.evaluate(truth("tons"))).isEqualTo(new Value.Number(BigFraction.ZERO));
        assertThat(silent.evaluate(truth("witness"))).isEqualTo(new Value.Nothing());
    }

    private static Expression truth(String field) {
        return Call.of(Operation.TRUTH, new Word(field));
    }
}

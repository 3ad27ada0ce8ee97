package dev.firedrill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions come in each environment's wire form; faults bear pydantic's names. */
class ActionDecoderTest {
    private static List<FieldError> errors(Environment environment, String json) {
        return environment.decoder().decode(Fixtures.JSON.readTree(json)) instanceof Decoded.Rejected rejected
                ? rejected.errors()
                : List.of();
    }

    @Test
    void nestedParametersAreReadWithoutNulls() {
        var request = Fixtures.decode(
                Fixtures.CLOUD,
                "{\"action_type\": \"scale_service\", \"note\": 1, \"parameters\": {\"service\": \"a\", \"replicas\": \"10\", \"flag\": null, \"x\": [1]}}");
        assertThat(request.action()).isEqualTo("scale_service");
        assertThat(request.parameters().toString()).isEqualTo("{service=\"a\", replicas=10, x=[1]}");
    }

    @Test
    void flatParametersMayBeSpelledByTargetAndAlias() {
        var request = Fixtures.decode(
                Fixtures.HARBOUR, "{\"action_type\": \"fix\", \"target\": \"lock\", \"context\": \"fuse\"}");
        assertThat(request).isEqualTo(Fixtures.request("fix", "service", "lock", "details", "fuse"));
        assertThat(Fixtures.decode(Fixtures.HARBOUR, "{\"action\": \"tow\", \"target\": \"7\"}"))
                .isEqualTo(Fixtures.request("tow", "berth", "7"));
    }

    @Test
    void theProperNameGoesBeforeAnAlias() {
        var request =
                Fixtures.decode(Fixtures.HARBOUR, "{\"action\": \"fix\", \"target\": \"pump\", \"service\": \"lock\"}");
        assertThat(request).isEqualTo(Fixtures.request("fix", "service", "lock"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5|[] dict_type",
                "[]|[] dict_type",
                "{}|[action_type] missing",
                "{\"action_type\": null}|[action_type] string_type",
                "{\"action_type\": 1}|[action_type] string_type",
                "{\"action_type\": \"x\", \"parameters\": null}|[parameters] dict_type",
                "{\"action_type\": \"x\", \"parameters\": \"y\"}|[parameters] dict_type",
                "{\"action_type\": \"x\", \"parameters\": {\"service\": 1}}|[parameters, service] string_type",
                "{\"action_type\": \"x\", \"parameters\": {\"replicas\": \"ten\"}}|[parameters, replicas] int_parsing",
                "{\"action_type\": \"x\", \"parameters\": {\"replicas\": 1.5}}|[parameters, replicas] int_from_float",
                "{\"action_type\": \"x\", \"parameters\": {\"replicas\": 1e300}}|[parameters, replicas] int_type",
                "{\"action_type\": \"x\", \"parameters\": {\"replicas\": [1]}}|[parameters, replicas] int_type",
            })
    void faultsNameTheFieldAndTheirKind(String json, String expected) {
        assertThat(errors(Fixtures.CLOUD, json))
                .extracting(error -> error.loc() + " " + error.type())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2.5\"',",
        "2.5,",
        "true,",
        "'\"many\"',float_parsing",
        "{},float_type",
        "'\"1e99999\"',float_parsing"
    })
    void numbersAreCoerced(String value, String fault) {
        assertThat(errors(Fixtures.HARBOUR, "{\"action\": \"report\", \"level\": \"info\", \"ships\": " + value + "}"))
                .extracting(FieldError::type)
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void everyFaultIsListed() {
        assertThat(errors(Fixtures.CLOUD, "{\"parameters\": {\"service\": 1, \"replicas\": \"x\"}}"))
                .extracting(FieldError::type)
                .containsExactly("missing", "string_type", "int_parsing");
    }

    @Test
    void theOrderOfKeysDoesNotMakeAnotherMove() {
        var episode = Fixtures.start(Fixtures.CLOUD, "RP-001");
        episode.step(
                Fixtures.decode(
                        Fixtures.CLOUD,
                        "{\"action_type\": \"query_logs\", \"parameters\": {\"service\": \"a\", \"why\": {\"b\": 1, \"c\": 2}}}"));
        episode.step(
                Fixtures.decode(
                        Fixtures.CLOUD,
                        "{\"parameters\": {\"why\": {\"c\": 2, \"b\": 1}, \"flag\": null, \"service\": \"a\"}, \"action_type\": \"query_logs\"}"));
        assertThat(episode.happened("exact-repeat")).isTrue();
        episode.step(Fixtures.decode(
                Fixtures.CLOUD,
                "{\"parameters\": {\"why\": {}, \"service\": \"a\"}, \"action_type\": \"query_logs\"}"));
        assertThat(episode.happened("exact-repeat")).isFalse();
    }
}

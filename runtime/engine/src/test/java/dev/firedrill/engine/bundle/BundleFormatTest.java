package dev.firedrill.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.firedrill.engine.Golden;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the format promises to those who write and read it. */
class BundleFormatTest {
    static List<Path> bundles() {
        return Golden.files("bundles", ".json");
    }

    private static Bundle read(String json) throws BundleException {
        return BundleReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String small() {
        return Golden.text("bundles/harbour.json");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bundlesAreInCanonicalForm(Path path) throws BundleException {
        var name = path.toString().replace('\\', '/');
        Golden.check(name, new String(BundleWriter.write(read(Golden.text(name))), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void readingAWrittenBundleGivesItBack(Path path) throws BundleException {
        var bundle = BundleReader.read(Golden.bytes(path.toString()));
        assertThat(BundleReader.read(BundleWriter.write(bundle))).isEqualTo(bundle);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void writtenBundlesFollowThePublishedSchema(Path path) throws BundleException, IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(), InputFormat.JSON);
        var written = BundleWriter.write(BundleReader.read(Golden.bytes(path.toString())));
        assertThat(schema.validate(new String(written, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSchemaKnowsEveryFactAndOperation() throws IOException {
        var schema = schema();
        assertThat(Arrays.stream(Fact.values()).map(fact -> '"' + fact.spelling() + '"'))
                .allMatch(schema::contains);
        assertThat(Arrays.stream(Operation.values()).map(operation -> '"' + operation.spelling() + '"'))
                .allMatch(schema::contains);
    }

    private static String schema() throws IOException {
        try (var stream = Bundle.class.getResourceAsStream("bundle-1.schema.json")) {
            if (stream == null) {
                throw new AssertionError("no schema");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aNewerFormatIsRefusedByNameWhateverItHolds() {
        assertThatThrownBy(() -> read("{\"format\": 2, \"universe\": [null]}"))
                .isInstanceOf(BundleException.class)
                .hasMessage("/format: bundle format 2 is newer than 1, which this version reads; update Firedrill");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|property `format` is missing",
                "[]|expected an object, found []",
                "null|expected an object, found null",
                "{\"format\": 1.0}|/format: expected a whole number below 2^31, found 1.0",
                "{\"format\": 0}|/format: expected a format version, at least 1, found 0",
                "{\"format\": \"1\"}|/format: expected a whole number below 2^31, found \"1\"",
            })
    void faultsNameThePlaceAndTheValue(String json, String message) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(BundleException.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"steps\": 8|\"steps\": \"8\"|/environment/tasks/0/steps: expected a whole number below 2^31, found \"8\"",
                "\"steps\": 8|\"steps\": 8, \"size\": 1|/environment/tasks/0: unknown property `size`",
                "\"steps\": 8|\"steps\": 8, \"steps\": 9|not JSON at line",
                "\"steps\": 8|\"steps\": NaN|not JSON at line",
                "\"submitted\"|\"submited\"|/environment/rubrics/1/requirements/0: expected the name of a fact, found \"submited\"",
                "[\"clamp\",\"sum\"|[\"squeeze\",\"sum\"|/environment/returns/0: expected the name of an operation, found \"squeeze\"",
                "\"refusal\"|\"fields\": [], \"refusal\"|/environment/afterEnd: what follows the end is either",
                "\"amount\": 0.4|\"amount\": 1e999999999|/environment/shapings/0/rules/0/amount: a number may have at most",
                "\"amount\": 0.4|\"amount\": 1e-999999999|/environment/shapings/0/rules/0/amount: a number may have at most",
            })
    void aChangedBundleIsRefusedWhereItIsWrong(String before, String after, String message) {
        var canonical = small();
        assertThat(canonical).contains(before);
        assertThatThrownBy(() -> read(canonical.replaceFirst(Pattern.quote(before), after)))
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void everyTruncationIsRefused() {
        var bytes = small().stripTrailing().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            var truncated = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> BundleReader.read(truncated)).isInstanceOf(BundleException.class);
        }
    }

    @Test
    void deepExpressionsAreRefused() {
        var deep = "[\"negate\", ".repeat(120) + "1" + "]".repeat(120);
        assertThatThrownBy(() -> read(small().replaceFirst("\"amount\": 0.4", "\"amount\": " + deep)))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("at most 100 calls deep");
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(BundleException.class);
    }
}

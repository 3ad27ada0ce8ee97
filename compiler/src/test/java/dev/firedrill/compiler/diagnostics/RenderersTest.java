package dev.firedrill.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.TextRenderer.Style;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of findings in each format. */
class RenderersTest {
    private static final SourceFile FILE =
            new SourceFile("shop/night watch.incident", "topology shop {\n\tservice web, \"h\u00e9\", web\n}\n");
    private static final SourceFile OTHER = new SourceFile("/srv/shop.incident", "service web");

    @Test
    void textShowsTheLinesAndWhatIsWrongThere() {
        assertThat(new TextRenderer(Style.PLAIN).render(findings())).isEqualTo("""
                /srv/shop.incident:1:9: accepted[INC0407]: nothing leads to the service `web`
                  |
                1 | service web
                  |         ^^^

                shop/night watch.incident:2:21: error[INC0404]: `web` contradicts `web`
                  |
                2 | \tservice web, "h\u00e9", web
                  | \t                   ^^^
                  | \t        --- first here
                 ::: /srv/shop.incident:1:9
                1 | service web
                  |         --- and here
                  = help: declare it once

                shop/night watch.incident:4:1: warning[INC0407]: nothing leads to the end
                  |
                4 |
                  | ^
                """);
    }

    @Test
    void colouredTextDiffersInColourOnly() {
        String coloured = new TextRenderer(Style.COLOURED).render(findings());

        assertThat(coloured).contains("\u001B[1;31merror[INC0404]\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(new TextRenderer(Style.PLAIN).render(findings()));
    }

    @Test
    void longLinesAreCutAroundThePlace() {
        var file = new SourceFile("long.incident", "x".repeat(500) + " here " + "y".repeat(500));
        var diagnostics = new Diagnostics();
        diagnostics.report(DiagnosticCode.EMPTY_LEAD, new Span(file, 501, 505), "web");

        List<String> lines =
                new TextRenderer(Style.PLAIN).render(diagnostics.all()).lines().toList();

        assertThat(lines).allMatch(line -> line.length() < 180);
        assertThat(lines.get(2).substring(lines.get(3).indexOf('^'))).startsWith("here ");
    }

    @Test
    void escapeSequencesOfASourceDoNotReachTheTerminal() {
        var file = new SourceFile("a.incident", "\u001B[2J web");
        var diagnostics = new Diagnostics();
        diagnostics.report(DiagnosticCode.EMPTY_LEAD, new Span(file, 0, 4), "\u001B[2J");

        assertThat(new TextRenderer(Style.PLAIN).render(diagnostics.all())).doesNotContain("\u001B");
    }

    @Test
    void nothingFoundIsNoText() {
        assertThat(new TextRenderer(Style.COLOURED).render(List.of())).isEmpty();
    }

    @Test
    void jsonHoldsEveryPart() {
        JsonNode first = json(new JsonRenderer()).get("diagnostics").get(1);

        assertThat(first.get("code").asString()).isEqualTo("INC0404");
        assertThat(first.get("severity").asString()).isEqualTo("error");
        assertThat(first.get("message").asString()).isEqualTo("`web` contradicts `web`");
        assertThat(first.get("help").asString()).isEqualTo("declare it once");
        assertThat(first.get("place").toString())
                .isEqualTo(
                        "{\"file\":\"shop/night watch.incident\",\"line\":2,\"column\":21,\"endLine\":2,\"endColumn\":24}");
        assertThat(first.get("labels").get(1).get("text").asString()).isEqualTo("and here");
        assertThat(json(new JsonRenderer()).get("diagnostics").get(2).has("help"))
                .isFalse();
    }

    @Test
    void sarifHasWhatTheStandardAsksFor() {
        JsonNode log = json(new SarifRenderer("1.2.3"));
        JsonNode run = log.get("runs").get(0);
        JsonNode driver = run.get("tool").get("driver");

        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        assertThat(log.get("$schema").asString()).endsWith("sarif-2.1.0.json");
        assertThat(driver.get("name").asString()).isEqualTo("firedrill");
        assertThat(driver.get("version").asString()).isEqualTo("1.2.3");
        assertThat(run.get("columnKind").asString()).isEqualTo("unicodeCodePoints");
        assertThat(run.get("results").size()).isEqualTo(3);
        for (JsonNode result : run.get("results")) {
            JsonNode rule = driver.get("rules").get(result.get("ruleIndex").asInt());
            assertThat(result.get("ruleId").asString()).isEqualTo(rule.get("id").asString());
            assertThat(rule.get("help").get("markdown").asString())
                    .startsWith("# " + rule.get("id").asString());
            assertThat(result.get("level").asString()).isIn("error", "warning");
            assertThat(result.get("message").get("text").asString()).isNotBlank();
            places(result).forEach(RenderersTest::assertPhysical);
        }
    }

    @Test
    void sarifSuppressesWhatIsAccepted() {
        JsonNode results = json(new SarifRenderer("1")).get("runs").get(0).get("results");

        assertThat(results.get(1).has("suppressions")).isFalse();
        assertThat(results.get(0).get("level").asString()).isEqualTo("warning");
        assertThat(results.get(0).get("suppressions").toString()).isEqualTo("[{\"kind\":\"inSource\"}]");
    }

    @Test
    void sarifWritesFileNamesAsReferences() {
        JsonNode result =
                json(new SarifRenderer("1")).get("runs").get(0).get("results").get(1);

        assertThat(places(result)
                        .map(place -> place.get("physicalLocation")
                                .get("artifactLocation")
                                .get("uri")
                                .asString()))
                .containsExactly(
                        "shop/night%20watch.incident", "shop/night%20watch.incident", "file:///srv/shop.incident");
    }

    private static Stream<JsonNode> places(JsonNode result) {
        return Stream.concat(
                result.get("locations").valueStream(),
                result.get("relatedLocations").valueStream());
    }

    private static void assertPhysical(JsonNode location) {
        JsonNode region = location.get("physicalLocation").get("region");
        assertThat(region.get("startLine").asInt()).isPositive();
        assertThat(region.get("startColumn").asInt()).isPositive();
        assertThat(region.get("endLine").asInt())
                .isGreaterThanOrEqualTo(region.get("startLine").asInt());
        assertThat(region.get("endColumn").asInt()).isPositive();
    }

    private static JsonNode json(Renderer renderer) {
        return JsonMapper.shared().readTree(renderer.render(findings()));
    }

    /** An accepted warning, an error with labels in two files, and a warning at the end of a file. */
    private static List<Diagnostic> findings() {
        var diagnostics = new Diagnostics();
        int second = FILE.text().lastIndexOf("web");
        int first = FILE.text().indexOf("web");
        var other = new Span(OTHER, 8, 11);
        diagnostics.report(DiagnosticCode.UNREACHABLE_SERVICE, other, "the service `web`");
        diagnostics.accept(DiagnosticCode.UNREACHABLE_SERVICE, other);
        diagnostics
                .report(DiagnosticCode.CONTRADICTING_MARKS, new Span(FILE, second, second + 3), "web", "web")
                .label(new Span(FILE, first, first + 3), "first here")
                .label(other, "and here")
                .help("declare it once");
        int end = FILE.text().length();
        diagnostics.report(DiagnosticCode.UNREACHABLE_SERVICE, new Span(FILE, end, end), "the end");
        return diagnostics.all();
    }
}

package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** `serve --watch`: a real server that follows real files, and what it answers authors. */
final class ServeWatchTest {
    private static final Path SMALL = Path.of("src/test/resources/small");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private Path demo;
    private Served served;
    private Web web;

    @BeforeEach
    void start() throws IOException {
        demo = Files.copy(SMALL.resolve("demo.incident"), folder.resolve("demo.incident"));
        Files.copy(SMALL.resolve("drills.incident"), folder.resolve("drills.incident"));
        served = Served.with("--port", "0", "--watch", folder.toString());
        web = new Web(served.address());
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(served.stop()).isZero();
    }

    @Test
    void theOverviewNamesSourcesEnvironmentsAndTheWordsOfTheLanguage() throws Exception {
        JsonNode overview = get("/author");
        assertThat(overview.required("revision").intValue()).isEqualTo(1);
        assertThat(overview.required("sound").booleanValue()).isTrue();
        assertThat(overview.required("sources")).hasSize(2);
        JsonNode source = overview.required("sources").get(0);
        assertThat(source.required("path").stringValue()).isEqualTo(demo.toString());
        assertThat(texts(source.required("environments"))).containsExactly("demo");
        assertThat(texts(source.required("scenarios"))).containsExactly("judge-export", "stop-export");
        assertThat(texts(overview.required("environments"))).containsExactly("demo");
        assertThat(texts(overview.at("/language/keywords"))).contains("environment", "scenario", "because", "evidence");
        assertThat(texts(overview.at("/language/units"))).containsExactly("d", "h", "m", "ms", "s");
        assertThat(get("/author/source?path=" + encoded(demo)).required("text").stringValue())
                .isEqualTo(Files.readString(demo));
    }

    @Test
    void aChangedFileIsServedAndEpisodesUnderWayGoOnUnderTheirRules() throws Exception {
        JsonNode begun = post("/reset", "{\"scenario_id\":\"judge-export\"}");
        String episode = begun.required("episode_id").stringValue();
        rewrite("severity P1\n", "severity P2\n");
        await("/author", overview -> overview.required("served").intValue() == 2);

        assertThat(graded(episode, "P1")).isEqualTo(1.0);
        String another = post("/reset", "{\"scenario_id\":\"judge-export\"}")
                .required("episode_id")
                .stringValue();
        assertThat(graded(another, "P1")).isLessThan(1.0);
        assertThat(served.err()).contains("the server follows");
    }

    @Test
    void newAndRemovedFilesAreFollowed() throws Exception {
        Path more = Files.writeString(
                folder.resolve("more.incident"), "package demo\nscenario again = endless-export as fix\n");
        await("/author", overview -> overview.required("served").intValue() == 2);
        assertThat(web.ask("GET", "/tasks", "")).contains("\"again\"");

        Files.delete(more);
        await("/author", overview -> overview.required("served").intValue() == 3);
        assertThat(web.ask("GET", "/tasks", "")).doesNotContain("\"again\"");
    }

    @Test
    void whatIsBrokenIsShownAndNotServed() throws Exception {
        rewrite("topology small {", "topology small (");
        JsonNode overview = await("/author", now -> now.required("revision").intValue() == 2);
        assertThat(overview.required("sound").booleanValue()).isFalse();
        assertThat(overview.required("served").intValue()).isEqualTo(1);
        assertThat(overview.at("/findings/errors").intValue()).isPositive();
        assertThat(web.ask("GET", "/tasks", "")).contains("judge-export");
        assertThat(post("/reset", "{\"scenario_id\":\"judge-export\"}").has("observation"))
                .isTrue();
        assertThat(served.err()).contains("error[INC0101]", "the server keeps what it had");

        rewrite("topology small (", "topology small {");
        await("/author", now -> now.required("served").intValue() == 3);
    }

    @Test
    void aFolderWithoutSourcesIsToldAndChangesNothing() throws Exception {
        Files.delete(demo);
        Files.delete(folder.resolve("drills.incident"));
        JsonNode overview = await("/author", now -> now.required("trouble").isString());
        assertThat(overview.required("trouble").stringValue()).contains("there is no *.incident file in the folder");
        assertThat(overview.required("sound").booleanValue()).isFalse();
        assertThat(web.ask("GET", "/tasks", "")).contains("judge-export");
    }

    @Test
    void aCheckFindsWhatIsWrongWithATextThatIsNotOnTheDisk() throws Exception {
        String text = Files.readString(demo);
        JsonNode sound = check(demo, text);
        assertThat(errors(sound)).isEmpty();

        JsonNode finding = errors(check(demo, text.replace("cause export-job", "cause export-jbo")))
                .get(0);
        int line = (int) text.lines()
                        .takeWhile(each -> !each.contains("cause export-job"))
                        .count()
                + 1;
        assertThat(finding.required("path").stringValue()).isEqualTo(demo.toString());
        assertThat(finding.required("line").intValue()).isEqualTo(line);
        assertThat(finding.required("column").intValue()).isEqualTo(9);
        assertThat(finding.required("end_line").intValue()).isEqualTo(line);
        assertThat(finding.required("end_column").intValue()).isEqualTo(19);
        assertThat(finding.required("help").stringValue()).contains("export-job");
        assertThat(Files.readString(demo)).isEqualTo(text);
        assertThat(get("/author").required("revision").intValue()).isEqualTo(1);

        String code = finding.required("code").stringValue();
        assertThat(get("/author/explanation?code=" + code).required("text").stringValue())
                .startsWith("# " + code + ": ");
    }

    @Test
    void aCheckMayImportWhatTheSourcesDidNot() throws Exception {
        JsonNode findings = check(folder.resolve("drills.incident"), "package mine\nimport cloud\nimport demo\n");
        assertThat(errors(findings)).isEmpty();
    }

    @Test
    void whatIsAskedWronglyIsToldWhatWouldBeRight() throws Exception {
        refuses(404, "no source has the path `/etc/passwd`", "GET", "/author/source?path=/etc/passwd", "");
        refuses(422, "Field required", "GET", "/author/source", "");
        refuses(404, "no source makes an environment `other`", "GET", "/author/proofs?env=other", "");
        refuses(404, "no source makes an environment `other`", "GET", "/author/coverage?env=other", "");
        refuses(404, "codes are spelled like `INC0101`", "GET", "/author/explanation?code=INC9", "");
        refuses(422, "\"text\"", "POST", "/author/check", "{\"path\":\"a\"}");
        refuses(422, "extra_forbidden", "POST", "/author/check", "{\"path\":\"a\",\"text\":\"\",\"line\":1}");
        refuses(404, "no source has the path `a`", "POST", "/author/check", "{\"path\":\"a\",\"text\":\"\"}");
        refuses(413, "longer than", "POST", "/author/check", "{\"text\":\"" + "x".repeat(1 << 20) + "\"}");
        refuses(405, "Method Not Allowed", "POST", "/author", "{}");
    }

    @Test
    void proofsAreMadeInTheBackgroundAndAgainAfterAChange() throws Exception {
        JsonNode proofs = await("/author/proofs?env=demo", ServeWatchTest::proved);
        assertThat(proofs.required("claims")).isNotEmpty();
        for (JsonNode claim : proofs.required("claims")) {
            assertThat(claim.required("state").stringValue()).isIn("proved", "refuted", "accepted", "unknown");
            assertThat(claim.required("statement").stringValue()).isNotBlank();
        }
        JsonNode solvable = claim(proofs, "solvable", "judge-export");
        assertThat(solvable.required("state").stringValue()).isEqualTo("proved");
        assertThat(solvable.required("taken_over").booleanValue()).isFalse();
        JsonNode witness = solvable.required("witnesses").get(0);
        JsonNode run = get("/author/witness?id=" + witness.required("id").stringValue());
        assertThat(run.required("scenario_id").stringValue()).isEqualTo("judge-export");
        assertThat(run.required("state").stringValue()).isEqualTo("done");
        assertThat(run.required("frames")).hasSize(witness.required("steps").intValue() + 1);
        assertThat(run.at("/grade/total").doubleValue())
                .isEqualTo(witness.required("grade").doubleValue());

        rewrite("\"02:01 ERROR order-service answers 500\"", "\"02:01 ERROR order-service answered 500\"");
        JsonNode again = await(
                "/author/proofs?env=demo",
                now -> proved(now) && now.required("proved").intValue() == 2);
        assertThat(again.required("claims")).hasSameSizeAs(proofs.required("claims"));
        refuses(
                404,
                "no proof has the episode",
                "GET",
                "/author/witness?id=" + witness.required("id").stringValue(),
                "");
        Files.writeString(folder.resolve("drills.incident"), "package demo\n");
        JsonNode taken = await(
                "/author/proofs?env=demo",
                now -> proved(now) && now.required("proved").intValue() == 3);
        assertThat(taken.required("claims"))
                .allMatch(claim -> claim.required("taken_over").booleanValue());
    }

    @Test
    void aRefutedClaimHasItsFindingAndAnAcceptedOneItsReason() throws Exception {
        rewrite("steps 12\n", "steps 1\n");
        JsonNode hasty = await(
                "/author/proofs?env=demo",
                now -> proved(now) && now.required("proved").intValue() == 2);
        JsonNode refuted = claim(hasty, "solvable", "stop-export");
        assertThat(refuted.required("state").stringValue()).isEqualTo("refuted");
        assertThat(refuted.at("/finding/code").stringValue()).isEqualTo("INC0801");
        assertThat(refuted.at("/finding/path").stringValue()).isEqualTo(demo.toString());
        assertThat(refuted.required("because")).isEmpty();

        rewrite("steps 1\n", "steps 1\n    accept INC0801 because \"a lesson in haste\"\n");
        JsonNode meant = await(
                "/author/proofs?env=demo",
                now -> proved(now) && now.required("proved").intValue() == 3);
        JsonNode accepted = claim(meant, "solvable", "stop-export");
        assertThat(accepted.required("state").stringValue()).isEqualTo("accepted");
        assertThat(texts(accepted.required("because"))).containsExactly("a lesson in haste");
    }

    @Test
    void coverageIsWhatTestReports() throws Exception {
        JsonNode coverage = get("/author/coverage?env=demo");
        assertThat(coverage.required("passed").intValue()).isEqualTo(1);
        assertThat(coverage.required("failed").intValue()).isEqualTo(2);
        JsonNode judged = coverage.required("coverage").get(0);
        assertThat(judged.required("scenario").stringValue()).isEqualTo("judge-export");
        assertThat(texts(judged.at("/evidence/missed"))).contains("query_logs export-job");
    }

    @Test
    void answersAreInNoAnswerThatIsNotTheAuthors() throws Exception {
        String secret = "the export takes its connections again";
        assertThat(web.ask("GET", "/author/source?path=" + encoded(demo), "")).contains(secret);
        String openApi = web.ask("GET", "/openapi.json", "");
        assertThat(openApi).contains("/author/check");
        JsonNode paths = JSON.readTree(
                        web.send("GET", "/openapi.json", "", List.of()).body())
                .required("paths");
        post("/reset", "{\"scenario_id\":\"stop-export\"}");
        for (String path : paths.propertyNames()) {
            if (paths.required(path).has("get") && !path.startsWith("/author")) {
                assertThat(web.ask("GET", path.replace("{env}", "demo"), ""))
                        .as(path)
                        .doesNotContain(secret, "the job is off");
            }
        }
    }

    private static boolean proved(JsonNode proofs) {
        return proofs.required("state").stringValue().equals("done");
    }

    private static JsonNode claim(JsonNode proofs, String claim, String scenario) {
        return StreamSupport.stream(proofs.required("claims").spliterator(), false)
                .filter(each -> each.required("claim").stringValue().equals(claim))
                .filter(each -> each.path("scenario").asString("").equals(scenario))
                .findFirst()
                .orElseThrow();
    }

    private void rewrite(String old, String replacement) throws IOException {
        String text = Files.readString(demo);
        assertThat(text).contains(old);
        Files.writeString(demo, text.replace(old, replacement));
    }

    private double graded(String episode, String severity) throws Exception {
        post(
                "/step",
                "{\"episode_id\":\"" + episode
                        + "\",\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"" + severity + "\"}}");
        return get("/grader?episode_id=" + episode).required("total").doubleValue();
    }

    private JsonNode check(Path path, String text) throws Exception {
        return post(
                "/author/check",
                JSON.createObjectNode()
                        .put("path", path.toString())
                        .put("text", text)
                        .toString());
    }

    private static List<JsonNode> errors(JsonNode findings) {
        return StreamSupport.stream(findings.required("diagnostics").spliterator(), false)
                .filter(each -> each.required("severity").stringValue().equals("error"))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static String encoded(Path path) {
        return URLEncoder.encode(path.toString(), StandardCharsets.UTF_8);
    }

    private void refuses(int status, String said, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = web.send(method, path, body, List.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
    }

    private JsonNode get(String path) throws Exception {
        return json(web.send("GET", path, "", List.of()));
    }

    private JsonNode post(String path, String body) throws Exception {
        return json(web.send("POST", path, body, List.of()));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Asks again and again until the answer is as it should be. */
    private JsonNode await(String path, Predicate<JsonNode> wanted) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode answer = get(path);
        while (!wanted.test(answer)) {
            assertThat(Instant.now()).as(answer + "\n" + served.err()).isBefore(end);
            answer = get(path);
        }
        return answer;
    }
}

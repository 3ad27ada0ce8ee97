package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Episodes that were written down, played and scored again. */
final class TranscriptTest {
    private static final String SMALL = "src/test/resources/small";

    @TempDir
    private Path folder;

    private Path played;

    @BeforeEach
    void play() throws IOException {
        played = Files.createDirectory(folder.resolve("episodes")).resolve("played.jsonl");
        Ran ran = Ran.reading(
                "query_logs api-gateway\nsubmit_severity P2\n", "play", "judge-export", SMALL, "--transcript", file());
        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    @Test
    void whatWasPlayedIsPlayedAgain() {
        Ran ran = Ran.with("replay", folder.toString(), "--with", SMALL);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).isEqualTo("1 transcript plays as it says in 1 file\n");
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        String before = Files.readString(played);
        Ran ran = Ran.reading("submit_severity P1\n", "play", "judge-export", SMALL, "--transcript", file());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("is there already; name a new file");
        assertThat(played).hasContent(before);
        Ran nowhere = Ran.with("play", "judge-export", SMALL, "--transcript", folder + "/no/where.jsonl");
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("its folder is not there");
    }

    @Test
    void theLineThatWasChangedIsNamed() throws IOException {
        Files.writeString(played, Files.readString(played).replace("api-gateway", "postgres-db"));
        Ran ran = Ran.with("replay", file(), "--with", SMALL);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains(file() + ":2  its hash does not follow from its text and the line before", "; 1 do not");
    }

    @Test
    void aScenarioThatHasChangedIsNamed() throws IOException {
        Ran ran = Ran.with("replay", file(), "--with", stricter().toString());
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains(":1  judge-export: the scenario or its environment has changed since");
        Ran none = Ran.with("replay", file());
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.out()).contains("there is no such scenario in `demo`; --with names the sources");
    }

    @Test
    void anotherRubricGivesAnotherGrade() throws IOException {
        Ran ran = Ran.with(
                "regrade",
                folder.resolve("episodes").toString(),
                "--with",
                stricter().toString());
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "scenario episode grade was is return was is",
                        "judge-export play 0.0000 0.2500 0.0200 0.2700",
                        "mean 0.0000 0.2500",
                        "1 graded, 0 not");
        JsonNode json = JsonMapper.shared()
                .readTree(Ran.with("regrade", file(), "--with", stricter().toString(), "--format", "json")
                        .out());
        assertThat(json.at("/mean/is").doubleValue()).isEqualTo(0.25);
        assertThat(json.at("/episodes/0/was/grade").doubleValue()).isZero();
        assertThat(json.at("/not_graded")).isEmpty();
    }

    @Test
    void whatCannotBeGradedIsListedWithTheReason() throws IOException {
        Path left = folder.resolve("episodes/left.jsonl");
        Ran.reading("query_logs api-gateway\nquit\n", "play", "judge-export", SMALL, "--transcript", left.toString());
        Files.writeString(folder.resolve("episodes/more.jsonl"), "nonsense\n");
        Ran ran = Ran.with("regrade", folder.toString(), "--with", SMALL);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "left.jsonl:1  the episode was left before its end",
                        "more.jsonl:1  not JSON",
                        "1 graded, 2 not");
        Ran other = Ran.with("regrade", file(), "--with", "../scenarios-src/src/main/incident/cloud");
        assertThat(other.out()).contains("these rules have no scenario `judge-export`");
    }

    @Test
    void whatIsServedIsPlayedAgain() throws Exception {
        Path served = folder.resolve("served");
        var server = Served.with("--port", "0", "--drain-seconds", "0", "--transcripts", served.toString(), SMALL);
        var web = new Web(server.address());
        for (String step : List.of("query_logs\",\"service\":\"api-gateway", "submit_severity\",\"severity\":\"P1")) {
            if (step.startsWith("query")) {
                web.ask("POST", "/reset", "{\"scenario_id\":\"judge-export\"}");
            }
            web.ask("POST", "/step", "{\"action\":\"" + step + "\"}");
        }
        assertThat(server.stop()).isZero();
        Ran ran = Ran.with("replay", served.toString(), file(), "--with", SMALL);
        assertThat(ran.out()).isEqualTo("2 transcripts play as they say in 2 files\n");
    }

    @Test
    void aFolderThatIsAFileIsNoFolder() {
        Ran ran = Ran.with("serve", "--port", "0", "--transcripts", file(), SMALL);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("is a file; --transcripts takes a folder");
        assertThat(Ran.with("replay", folder + "/none").err()).contains("cannot be read");
        assertThat(Ran.with("regrade", file()).exitCode()).isEqualTo(2);
    }

    private String file() {
        return played.toString();
    }

    /** The same environment under another rubric. */
    private Path stricter() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("stricter"));
        String text = Files.readString(Path.of(SMALL, "demo.incident"));
        String changed = text.replace(
                "judgement = 1.0 if answer.severity is severity | 0.0",
                "judgement = 1.0 if answer.severity is severity | 0.25");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(sources.resolve("demo.incident"), changed);
        return sources;
    }
}

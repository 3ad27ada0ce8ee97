package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.transcript.Replay;
import dev.firedrill.engine.transcript.Transcript;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import dev.firedrill.server.settings.Watching;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that writes down what is played, over every line. */
final class TranscriptsTest {
    private static final String LOGS = "{\"action_type\":\"query_logs\",\"parameters\":{\"service\":\"postgres-db\"}}";
    private static final String ANSWER = "{\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"P1\"}}";

    @TempDir
    private Path folder;

    @Test
    void everyEpisodeIsWrittenAndPlaysTheSameAgain() throws Exception {
        try (var server = start(folder)) {
            var client = new Client(server);
            client.post("/reset", "{\"episode_id\":\"over\",\"seed\":7}");
            client.post("/step", LOGS);
            client.post("/step", "{\"action\":[]}");
            client.post("/step", "{\"action\":" + ANSWER + "}");
            client.post("/step", LOGS);
            client.post("/reset", "{\"episode_id\":\"replaced\"}");
            client.post("/step", LOGS);
            client.post("/reset", "{\"episode_id\":\"replaced\"}");
            try (Socket socket = client.connect()) {
                socket.ask("{\"type\":\"reset\",\"data\":{\"episode_id\":\"socket\"}}");
                socket.ask("{\"type\":\"step\",\"data\":" + LOGS + "}");
            }
            String session = client.post("/mcp", Rpc.request(1, "openenv/session/create", "{\"episode_id\":\"tools\"}"))
                    .json()
                    .at("/result/session_id")
                    .stringValue();
            client.post("/mcp", Rpc.call(2, "submit_severity", "{\"severity\":\"P2\"}", session));
        }
        List<Transcript> transcripts = transcripts();
        assertThat(transcripts)
                .extracting(each -> each.head().episode() + " " + each.moves().size() + " "
                        + each.end().how())
                .containsExactlyInAnyOrder(
                        "over 2 done", "replaced 1 left", "replaced 0 left", "socket 1 left", "tools 1 done");
        assertThat(transcripts.get(0).head().seed()).contains(BigInteger.valueOf(7));
    }

    @Test
    void aSessionFromBeforeTheScenariosWereReplacedIsWrittenAllTheSame() throws Exception {
        try (var server = start(folder)) {
            var client = new Client(server);
            String session = client.post("/mcp", Rpc.request(1, "openenv/session/create", "{}"))
                    .json()
                    .at("/result/session_id")
                    .stringValue();
            server.replace(List.of(SmallIncidents.nested()));
            client.post("/mcp", Rpc.call(2, "submit_severity", "{\"severity\":\"P2\"}", session));
        }
        assertThat(transcripts()).hasSize(1);
    }

    @Test
    void aFolderThatIsAFileLosesNoEpisodeAndIsTriedAgain() throws Exception {
        Path blocked = Files.writeString(folder.resolve("episodes"), "in the way");
        try (var server = start(blocked)) {
            var client = new Client(server);
            for (int episode = 0; episode < 20; episode++) {
                assertThat(client.post("/reset", "{}").status()).isEqualTo(200);
                assertThat(client.post("/step", LOGS).status()).isEqualTo(200);
                assertThat(client.post("/step", ANSWER).json().get("done").booleanValue())
                        .isTrue();
            }
            Files.delete(blocked);
        }
        assertThat(transcripts()).hasSize(20);
    }

    @Test
    void withoutAFolderNothingIsWritten() throws Exception {
        try (var server = WithServer.start(ServerSettings.DEFAULTS.with(Listening.PORT, 0))) {
            var client = new Client(server);
            client.post("/reset", "{}");
            client.post("/step", ANSWER);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static FiredrillServer start(Path transcripts) {
        return FiredrillServer.start(
                ServerSettings.DEFAULTS.with(Listening.PORT, 0).with(Watching.TRANSCRIPTS, Optional.of(transcripts)),
                List.of(SmallIncidents.nested(), SmallIncidents.flat()));
    }

    /** All that was written, each played again. */
    private List<Transcript> transcripts() throws IOException {
        var transcripts = new ArrayList<Transcript>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Transcript.File read = Transcript.read(Files.readString(file));
                assertThat(read.faults()).isEmpty();
                transcripts.addAll(read.transcripts());
            }
        }
        var environment = SmallIncidents.nested();
        for (Transcript each : transcripts) {
            Scenario scenario = environment.scenario(each.head().scenario()).orElseThrow();
            String digest = new ProofDigests(environment.bundle()).of(List.of(scenario.id()));
            assertThat(Replay.difference(each, scenario, digest)).isEmpty();
        }
        return transcripts;
    }
}

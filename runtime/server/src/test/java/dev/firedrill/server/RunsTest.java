package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Access;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Looking at what others play. */
final class RunsTest extends WithServer {
    private static final String LOGS = "{\"action_type\":\"query_logs\",\"parameters\":{\"service\":\"postgres-db\"}}";
    private static final String ANSWER = "{\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"P2\"}}";

    @Test
    void whatIsPlayedOverAnyLineIsListed() {
        client.post("/reset", "{\"episode_id\":\"over http\"}");
        client.post("/step", LOGS);
        client.post("/step", ANSWER);
        client.post("/reset", "{\"episode_id\":\"reset\",\"scenario_id\":\"RCA-001\"}");
        client.post("/reset", "{\"episode_id\":\"reset\",\"scenario_id\":\"RCA-001\"}");
        client.post("/mcp?episode_id=tools", Rpc.initialize("2025-06-18"));
        String session = client.post("/mcp", Rpc.request(1, "openenv/session/create", "{\"episode_id\":\"rpc\"}"))
                .json()
                .at("/result/session_id")
                .stringValue();
        client.post("/mcp", Rpc.logs(2, session));
        client.post("/mcp", Rpc.call(3, "query_logs", "{\"service\":\"postgres-db\"}"));
        try (Socket socket = client.connect()) {
            socket.ask("{\"type\":\"reset\",\"data\":{\"episode_id\":\"socket\"}}");
            assertThat(listed())
                    .containsExactly(
                            "socket playing 0",
                            "rpc playing 1",
                            "tools playing 0",
                            "reset playing 0",
                            "reset left 0",
                            "over http done 2");
        }
        JsonNode entry = client.get("/episodes").json().at("/episodes/3");
        assertThat(entry.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "episode_id",
                        "env",
                        "task_id",
                        "scenario_id",
                        "title",
                        "difficulty",
                        "started",
                        "last",
                        "steps",
                        "max_steps",
                        "state");
        assertThat(entry.get("scenario_id").stringValue()).isEqualTo("RCA-001");
        assertThat(entry.get("env").stringValue()).isEqualTo("small-incidents");
    }

    @Test
    void framesAreWhatTheAgentWasAnswered() {
        var answers = new ArrayList<String>();
        answers.add(body(client.post("/reset", "{\"episode_id\":\"http\",\"seed\":7}")));
        answers.add(body(client.post("/step", "{\"action\":" + LOGS + "}")));
        answers.add(
                body(client.post("/step", "{\"action\":{\"action_type\":\"sing\",\"parameters\":{\"n\":[1,null]}}}")));
        client.post("/step", "{\"action\":[]}");
        answers.add(body(client.post("/step", "{\"action\":" + ANSWER + "}")));
        client.post("/step", "{\"action\":" + LOGS + "}");
        assertShows(client.get("/run?episode_id=http"), answers);
        try (Socket socket = client.connect()) {
            answers.clear();
            socket.send("{\"type\":\"reset\",\"data\":{\"episode_id\":\"ws\",\"env\":\"flat-incidents\"}}");
            answers.add(socket.nextHeard());
            socket.send("{\"type\":\"step\",\"data\":{\"action\":\"query_logs\",\"target\":\"postgres-db\"}}");
            answers.add(socket.nextHeard());
            assertShows(
                    client.get("/run?episode_id=ws"),
                    answers.stream()
                            .map(frame -> frame.substring(0, frame.length() - 1))
                            .toList());
        }
    }

    @Test
    void actionsAreToldInOneForm() {
        client.post("/reset", "{\"env\":\"flat-incidents\"}");
        client.post("/step", "{\"action\":\"query_logs\",\"target\":\"postgres-db\"}");
        JsonNode run = run("id=1");
        assertThat(run.at("/frames/0/action").isNull()).isTrue();
        assertThat(run.at("/frames/1/action").toString()).isEqualTo(LOGS);
        assertThat(run.at("/frames/1/number").intValue()).isEqualTo(1);
    }

    @Test
    void howItIsGradedIsToldOnceItIsOver() {
        client.post("/reset", "{\"episode_id\":\"e\"}");
        client.post("/step", LOGS);
        JsonNode before = run("episode_id=e");
        assertThat(before.get("grade").isNull()).isTrue();
        assertThat(before.get("debrief").isNull()).isTrue();
        client.post("/step", ANSWER);
        JsonNode after = run("episode_id=e");
        assertThat(after.get("state").stringValue()).isEqualTo("done");
        assertThat(after.get("grade")).isEqualTo(client.get("/grader").json());
        assertThat(after.get("debrief").toString())
                .isEqualTo(
                        "{\"severity\":\"P1\",\"cause\":{\"service\":\"postgres-db\",\"mode\":\"disk full\"},\"remedy\":[],"
                                + "\"mistakes\":[],\"evidence\":[],\"example\":[{\"action_type\":\"submit_severity\",\"parameters\":"
                                + "{\"severity\":\"P1\",\"service\":\"postgres-db\"},\"reward\":1.02}]}");
    }

    @Test
    void whereNobodyIsDebriefedTheGradeIsAllThatIsTold() {
        try (FiredrillServer silent = WithServer.start(settings().with(Access.NO_DEBRIEF, true))) {
            client = new Client(silent);
            client.post("/reset", "{\"episode_id\":\"e\"}");
            client.post("/step", ANSWER);
            JsonNode after = run("episode_id=e");
            assertThat(after.get("grade")).isEqualTo(client.get("/grader").json());
            assertThat(after.get("debrief").isNull()).isTrue();
        }
    }

    @Test
    void anEpisodeThatWasLeftKeepsItsAnswer() {
        client.post("/reset", "{\"episode_id\":\"e\"}");
        client.post("/step", LOGS);
        client.post("/reset", "{\"episode_id\":\"e\"}");
        JsonNode left = run("id=1");
        assertThat(left.get("state").stringValue()).isEqualTo("left");
        assertThat(left.get("grade").isNull()).isTrue();
        assertThat(left.get("debrief").isNull()).isTrue();
    }

    @Test
    void whoFollowsAsksForWhatIsNew() {
        client.post("/reset", "{\"episode_id\":\"e\"}");
        client.post("/step", LOGS);
        assertThat(run("id=1&after=0").get("frames"))
                .containsExactly(run("id=1").at("/frames/1"));
        assertThat(run("id=1&after=1").get("frames")).isEmpty();
        assertThat(run("id=1&after=99").get("frames")).isEmpty();
    }

    @Test
    void whatWasPlayedBeforeTheScenariosWereReplacedStaysToBeSeen() {
        client.post("/reset", "{\"episode_id\":\"e\"}");
        server().replace(List.of(SmallIncidents.flat()));
        client.post("/step", ANSWER);
        assertThat(run("episode_id=e").get("env").stringValue()).isEqualTo("small-incidents");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/run | 422 | an `id` of GET /episodes, or an `episode_id`",
                "/run?id=7 | 404 | no episode that can be looked at has the id `7`",
                "/run?id=%F0%9F%94%A5 | 404 | GET /episodes lists them",
                "/run?episode_id=nobody | 404 | is called `nobody`",
                "/run?id=7&after=-1 | 422 | the number of a frame, from 0",
                "/run?id=7&after=99999999999 | 422 | the number of a frame, from 0"
            })
    void whatCannotBeShownIsRefused(String path, int status, String message) {
        Client.Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("detail").toString()).contains(message);
    }

    private List<String> listed() {
        return client.get("/episodes")
                .json()
                .get("episodes")
                .valueStream()
                .map(each -> each.get("episode_id").stringValue() + " "
                        + each.get("state").stringValue() + " "
                        + each.get("steps").intValue())
                .toList();
    }

    private JsonNode run(String query) {
        return client.get("/run?" + query).json();
    }

    private static String body(Client.Answer answer) {
        return answer.response().body();
    }

    /** Every frame ends with the observation, the reward and the end as they were told, byte for byte. */
    private static void assertShows(Client.Answer run, List<String> answers) {
        assertThat(run.json().get("frames")).hasSameSizeAs(answers);
        String shown = body(run);
        for (String answer : answers) {
            String told = answer.substring(answer.lastIndexOf("\"observation\":{"));
            assertThat(shown).contains(told);
            shown = shown.substring(shown.indexOf(told) + told.length());
        }
    }
}

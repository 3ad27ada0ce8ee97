package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nobody ever sees somebody else's episode. */
final class IsolationTest extends WithServer {
    private static final int ROUNDS = 1_000;

    @Test
    void twoHttpClientsWithNamesAreApart() throws Exception {
        inParallel(() -> playHttp("left", "AC-001"), () -> playHttp("right", "AC-002"));
    }

    @Test
    void twoSessionsAreApart() throws Exception {
        inParallel(() -> playSocket("left", 0), () -> playSocket("right", 1));
    }

    @Test
    void interleavedStepsCountApart() {
        client.post("/reset", "{\"episode_id\":\"a\",\"task_id\":\"root_cause_analysis\"}");
        client.post("/reset", "{\"episode_id\":\"b\",\"task_id\":\"root_cause_analysis\"}");
        for (int i = 1; i <= 9; i++) {
            for (String name : List.of("a", "b")) {
                JsonNode step = client.send(client.request("/step?episode_id=" + name)
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        AnswersTest.query("query_logs"))))
                        .json();
                assertThat(step.at("/observation/episode_id").stringValue()).isEqualTo(name);
                assertThat(step.at("/observation/step_count").intValue()).isEqualTo(i);
            }
        }
    }

    @Test
    void stepsOfOneEpisodeAreTakenOneAtATime() throws Exception {
        client.post("/reset", "{\"episode_id\":\"shared\",\"task_id\":\"root_cause_analysis\"}");
        Runnable four = () -> {
            for (int i = 0; i < 4; i++) {
                String body = "{\"episode_id\":\"shared\","
                        + AnswersTest.query("query_logs").substring(1);
                assertThat(client.post("/step", body).status()).isEqualTo(200);
            }
        };
        inParallel(four, four);
        JsonNode state = client.get("/state?episode_id=shared").json();
        assertThat(state.get("step_count").intValue()).isEqualTo(8);
        assertThat(state.get("action_history")).hasSize(8);
    }

    @Test
    void theDefaultEpisodeIsTheLatestUnnamedOne() {
        client.post("/reset", "{\"episode_id\":\"first\"}");
        assertThat(current()).isEqualTo("first");
        client.post("/reset", "{\"episode_id\":\"second\"}");
        assertThat(current()).isEqualTo("second");
        String unnamed = client.post("/reset", "{}").json().get("episode_id").stringValue();
        assertThat(current()).isEqualTo(unnamed);
        client.post("/reset", "{\"episode_id\":\"third\"}");
        assertThat(current()).isEqualTo(unnamed);
        client.post("/reset", "{}");
        assertThat(current()).isNotEqualTo(unnamed);
        assertThat(client.get("/state?episode_id=" + unnamed).status()).isEqualTo(200);
    }

    private String current() {
        return client.get("/state").json().get("episode_id").stringValue();
    }

    private void playHttp(String name, String scenario) {
        for (int i = 0; i < ROUNDS; i++) {
            int step = i % 3;
            if (step == 0) {
                String body = "{\"episode_id\":\"" + name + "\",\"scenario_id\":\"" + scenario + "\"}";
                belongs(client.post("/reset", body).json().get("observation"), name, scenario, 0);
            } else {
                String body = "{\"episode_id\":\"" + name + "\",\"action\":" + AnswersTest.query("query_logs") + "}";
                belongs(client.post("/step", body).json().get("observation"), name, scenario, step);
            }
        }
    }

    private void playSocket(String name, int index) {
        String scenario = "AC-00" + (index + 1);
        try (Socket socket = client.connect()) {
            for (int i = 0; i < ROUNDS; i++) {
                int step = i % 3;
                String message = step == 0
                        ? "{\"type\":\"reset\",\"data\":{\"episode_id\":\"" + name + "\",\"scenario_index\":" + index
                                + "}}"
                        : "{\"type\":\"step\",\"data\":" + AnswersTest.query("query_logs") + "}";
                belongs(socket.ask(message).at("/data/observation"), name, scenario, step);
            }
        }
    }

    private static void belongs(JsonNode observation, String name, String scenario, int steps) {
        assertThat(observation.get("episode_id").stringValue()).isEqualTo(name);
        assertThat(observation.get("scenario_id").stringValue()).isEqualTo(scenario);
        assertThat(observation.get("step_count").intValue()).isEqualTo(steps);
    }

    private static void inParallel(Runnable... tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length);
        try {
            var running = new ArrayList<Future<?>>();
            for (Runnable task : tasks) {
                running.add(threads.submit(task));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

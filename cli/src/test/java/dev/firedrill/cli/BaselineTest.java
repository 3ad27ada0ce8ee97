package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agents on the shipped scenarios and on small ones, played by the command. */
final class BaselineTest {
    private static final String SMALL = "src/test/resources/small";
    private static final String KEY = "hf_nobody-may-see-this";
    private static final List<String> CLOUD =
            List.of("alert_classification", "root_cause_analysis", "remediation_planning");

    @Test
    void theOracleGetsTheTopGradeInEveryTask() {
        JsonNode all = json("baseline", "--agent", "oracle", "--format", "json");
        assertThat(all.propertyNames()).contains("hardened_remediation_planning", "memory_leak");
        all.at("/details/tasks").properties().forEach(task -> {
            // A return that falls with the clock is a little less than it could be.
            double most = task.getValue().get("env").stringValue().equals("incident-response") ? 0.999 : 1.0;
            assertThat(task.getValue().get("mean").doubleValue())
                    .as(task.getKey())
                    .isBetween(most, 1.0);
            assertThat(task.getValue().get("pass_rate").doubleValue())
                    .as(task.getKey())
                    .isEqualTo(1.0);
        });
        assertThat(all.at("/details/tasks")).hasSize(9);
    }

    @Test
    void whoReadsNothingStaysUnderTheMarkOfTheHardenedTasks() {
        JsonNode means = last(Ran.with("baseline", "--agent", "panel", "--env", "cloud-incident-response-hardened"));
        for (String task : CLOUD) {
            assertThat(means.get("hardened_" + task).doubleValue()).as(task).isLessThanOrEqualTo(0.38);
        }
    }

    @Test
    void theLastLineHasTheMeansOfTheDocumentedTasksAndNothingElse() {
        Ran ran = Ran.with("baseline", "--env", "cloud-incident-response", "--seed", "3");
        assertThat(ran.exitCode()).isZero();
        assertThat(last(ran).propertyNames())
                .containsExactly("alert_classification", "root_cause_analysis", "remediation_planning", "overall");
        assertThat(ran.out().lines().filter(line -> line.startsWith("[START]"))).hasSize(9);
        assertThat(ran.out().lines().filter(line -> line.startsWith("[END]"))).hasSize(9);
        double sum = CLOUD.stream()
                .mapToDouble(task -> last(ran).get(task).doubleValue())
                .sum();
        assertThat(last(ran).get("overall").doubleValue()).isBetween(sum / 3 - 1e-4, sum / 3 + 1e-4);
        assertThat(Ran.with("baseline", "--env", "cloud-incident-response", "--seed", "3")
                        .out())
                .isEqualTo(ran.out());
        assertThat(Ran.with("baseline", "--env", "cloud-incident-response", "--seed", "4")
                        .out())
                .isNotEqualTo(ran.out());
    }

    @Test
    void severalAgentsAreCompared() {
        Ran ran = Ran.with(
                "baseline", "--agent", "random,panel,oracle", "--repeats", "5", "--k", "3", "--format", "text", SMALL);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("agent and task", "pass@3", "random overall", "oracle overall")
                .doesNotContain("[START]");
        assertThat(last(ran).propertyNames()).containsExactly("random", "panel", "oracle");
        double oracle = last(ran).at("/oracle/overall").doubleValue();
        assertThat(oracle).isGreaterThan(last(ran).at("/random/overall").doubleValue());
        assertThat(oracle).isGreaterThanOrEqualTo(last(ran).at("/panel/overall").doubleValue());
    }

    @Test
    void aBundleWithProofsBringsThePoliciesOfItsCertificates(@TempDir Path folder) {
        String sources = "../scenarios-src/src/main/incident/response";
        assertThat(Ran.with("compile", "--prove", sources, "-o", folder.toString())
                        .exitCode())
                .isZero();
        String bundle = folder.resolve("incident-response.json").toString();
        Ran ran = Ran.with("baseline", "--agent", "panel", "--task", "single_service_down", bundle);
        assertThat(ran.out()).contains("model=panel:one-move-to-the-end");
        assertThat(last(ran).get("overall").doubleValue()).isEqualTo(0.4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--agent chess | --agent takes random, panel, oracle, llm, not `chess`",
                "--repeats 0 | --repeats takes 1 to 10000, not 0",
                "--k 2 | --k takes 1 to what --repeats says, which is 1, not 2",
                "--time-limit 0 | --time-limit takes a number of seconds above 0, not 0",
                "--task triage | there is no task `triage`",
                "--env mars | there is no environment `mars`",
                "--format yaml | --format takes lines, text, json, not `yaml`",
                "--agent llm | not set: API_BASE_URL, MODEL_NAME, HF_TOKEN"
            })
    void whatCannotBePlayedIsSaid(String arguments, String message) {
        String[] words = ("baseline " + arguments + " " + SMALL).split(" ", -1);
        Ran ran = Ran.with(words);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(message);
    }

    @Test
    void aKeyThatIsNoneIsNotShown() {
        Ran ran = model("http://127.0.0.1:1/v1", "hf secret", "baseline", SMALL);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("HF_TOKEN holds blanks").doesNotContain("secret");
        assertThat(model("example.org", KEY, "baseline", SMALL).err())
                .contains("API_BASE_URL is to be an address such as https://example.org/v1")
                .doesNotContain(KEY);
        assertThat(model("https://me:secret@example.org/v1", KEY, "baseline", SMALL)
                        .err())
                .contains("without a password")
                .doesNotContain("secret");
    }

    @Test
    void whereNobodyListensTheRunEndsAndFails() {
        Ran ran = model("http://127.0.0.1:1/v1", KEY, "baseline", "--retries", "0", SMALL);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .contains("there is no connection to http://127.0.0.1:1/v1")
                .doesNotContain(KEY);
        assertThat(last(ran).get("overall").doubleValue()).isZero();
    }

    @Test
    void aModelPlaysWhereTheVariablesNameOne() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] answer = ("{\"choices\":[{\"message\":{\"content\":\"no idea\"}}],"
                            + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":2}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
            Ran ran = model(address, KEY, "baseline", "--price-in", "1", "--price-out", "10", SMALL);
            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out()).contains("model=some-model").doesNotContain(KEY);
            assertThat(ran.err())
                    .contains("a fallback is played", "llm: ", ", cost 0.0")
                    .doesNotContain(KEY);
        } finally {
            server.stop(0);
        }
    }

    private static Ran model(String address, String key, String... arguments) {
        Map<String, String> variables = Map.of("API_BASE_URL", address, "MODEL_NAME", "some-model", "HF_TOKEN", key);
        return Ran.in("", variables, Optional.empty(), arguments);
    }

    private static JsonNode json(String... arguments) {
        Ran ran = Ran.with(arguments);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return last(ran);
    }

    private static JsonNode last(Ran ran) {
        return JsonMapper.shared()
                .readTree(ran.out().lines().reduce((one, next) -> next).orElseThrow());
    }
}

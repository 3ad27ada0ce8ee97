package dev.firedrill.server.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ProofRecord;
import dev.firedrill.server.SmallIncidents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The agents that need nothing but the scenarios, in the small environment. */
final class AgentsTest {
    private final Environment environment = SmallIncidents.nested();

    @Test
    void theOracleGetsWhatThereIsToGet() {
        // The rubric of the second task stops at 0.6.
        assertThat(played("oracle", 0, 1).means().toString())
                .isEqualTo("{\"alert_classification\":1.0,\"root_cause_analysis\":0.6,\"overall\":0.8}");
    }

    @Test
    void thePanelIsWorthTheBestConstantAnswer() {
        // One of three severities is right at most; the only scenario of the second task has a constant right service.
        assertThat(played("panel", 0, 1).means().toString())
                .isEqualTo("{\"alert_classification\":0.3333,\"root_cause_analysis\":0.6,\"overall\":0.4667}");
    }

    @Test
    void whatIsRandomFollowsFromTheSeed() {
        List<String> first = lines("random", 7);
        assertThat(lines("random", 7)).isEqualTo(first);
        assertThat(lines("random", 8)).isNotEqualTo(first);
        assertThat(played("random", 7, 5).everything())
                .isEqualTo(played("random", 7, 5).everything());
    }

    @Test
    void whatIsRandomNamesOnlyWhatIsShown() {
        assertThat(lines("random", 3).stream().filter(line -> line.startsWith("[STEP]")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("unknown"))
                .anyMatch(line -> line.contains("service=api-gateway"))
                .allMatch(line ->
                        line.matches(".*action=(query_logs|check_metrics|submit_severity|submit_root_cause)\\(.*"));
    }

    @Test
    void linesTellEveryEpisode() {
        var request = new BaselineRequest(
                List.of(environment.scenario("AC-002").orElseThrow()), 0, 1, 1, Duration.ofMinutes(1));
        List<String> lines = new ArrayList<>();
        Baseline.play(request, agent("oracle"), new TraceLines(lines::add));
        assertThat(lines)
                .containsExactly(
                        "[START] task=alert_classification env=small-incidents model=oracle",
                        "[STEP] step=1 action=submit_severity(severity=P2, service=postgres-db) reward=1.02 done=true"
                                + " error=null",
                        "[END] success=true steps=1 score=1.00 rewards=1.02");
    }

    @Test
    void repeatsGiveIntervalsAndPassAtK() {
        JsonNode details = played("random", 1, 20).everything().get("details");
        JsonNode task = details.at("/tasks/alert_classification");
        assertThat(task.at("/scenarios/AC-001")).hasSize(20);
        double mean = task.get("mean").doubleValue();
        assertThat(task.at("/mean_interval/0").doubleValue()).isLessThan(mean);
        assertThat(task.at("/mean_interval/1").doubleValue()).isGreaterThan(mean);
        // Without a mark of its own, a task is passed by being worth anything: here, by the right severity.
        assertThat(task.get("pass_rate").doubleValue()).isEqualTo(mean);
        assertThat(details.get("complete").booleanValue()).isTrue();
    }

    @Test
    void whatIsNotPlayedInTimeIsWorthNothing() {
        var request = new BaselineRequest(environment.scenarios(), 0, 1, 1, Duration.ZERO);
        AgentReport report = Baseline.play(request, agent("oracle"), Listener.NOBODY);
        assertThat(report.complete()).isFalse();
        assertThat(report.problems()).containsExactly("the time limit of 0 seconds is used up");
        assertThat(report.means().get("overall").doubleValue()).isZero();
    }

    @Test
    void anUnknownNameIsToldWhatThereIs() {
        var selection = new Selection(List.of(), List.of("triage"), List.of());
        assertThatThrownBy(() -> selection.of(List.of(environment)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no task `triage` among what is chosen: one of `alert_classification`,"
                        + " `root_cause_analysis`");
        assertThat(new Selection(List.of(), List.of(), List.of("rca-001")).of(List.of(environment)))
                .extracting(Scenario::id)
                .containsExactly("RCA-001");
    }

    @Test
    void thePanelPlaysThePoliciesOfACertificateWhereTheyAreWorthMore() {
        Environment proved = SmallIncidents.proved(List.of(proof(
                "not-gameable",
                Optional.empty(),
                List.of(trace("a lucky list", "AC-001", "P1"), trace("a lucky list", "AC-002", "P2")))));
        List<String> lines = new ArrayList<>();
        var request = new BaselineRequest(proved.scenarios().subList(0, 3), 0, 1, 1, Duration.ofMinutes(1));
        AgentReport report = Baseline.play(request, agent("panel"), new TraceLines(lines::add));
        assertThat(report.means().get("alert_classification").doubleValue()).isEqualTo(0.6667);
        assertThat(lines)
                .contains(
                        "[START] task=alert_classification env=small-incidents model=panel:a-lucky-list",
                        // The certificate has nothing for the third scenario, which is left alone.
                        "[END] success=false steps=0 score=0.00 rewards=");
    }

    @Test
    void theOracleDoesNotTakeACertificatesWordForIt() {
        Environment proved = SmallIncidents.proved(
                List.of(proof("solvable", Optional.of("AC-001"), List.of(trace("out of date", "AC-001", "P4")))));
        var request = new BaselineRequest(proved.scenarios().subList(0, 1), 0, 1, 1, Duration.ofMinutes(1));
        assertThat(Baseline.play(request, agent("oracle"), Listener.NOBODY)
                        .means()
                        .get("overall")
                        .doubleValue())
                .isEqualTo(1.0);
    }

    private static ProofRecord proof(String claim, Optional<String> scenario, List<ProofRecord.Trace> traces) {
        return new ProofRecord(
                claim, "alert_classification", scenario, "proved", "it is", "0", Map.of(), traces, List.of());
    }

    private static ProofRecord.Trace trace(String name, String scenario, String severity) {
        var step = new ProofRecord.Step("submit_severity", Map.of("severity", severity), BigFraction.ONE);
        return new ProofRecord.Trace(name, scenario, List.of(step), Optional.of(BigFraction.ONE), BigFraction.ONE);
    }

    private AgentReport played(String agent, long seed, int repeats) {
        var request = new BaselineRequest(environment.scenarios(), seed, repeats, repeats, Duration.ofMinutes(1));
        return Baseline.play(request, agent(agent), Listener.NOBODY);
    }

    private List<String> lines(String agent, long seed) {
        List<String> lines = new ArrayList<>();
        Baseline.play(
                new BaselineRequest(environment.scenarios(), seed, 4, 1, Duration.ofMinutes(1)),
                agent(agent),
                new TraceLines(lines::add));
        return lines;
    }

    private static Agent agent(String name) {
        return Baseline.scripted(name).orElseThrow();
    }
}

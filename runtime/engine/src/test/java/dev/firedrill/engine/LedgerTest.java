package dev.firedrill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.expression.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measured ledgers and grade tables of the documented environment. */
class LedgerTest {
    private static final List<String> QUERIES = List.of(
            "query_logs", "check_metrics", "check_dependencies", "check_recent_deploys", "check_service_status");
    private static final List<String> REMEDY = List.of(
            "disable_feature_flag full_history_export",
            "restart_service analytics-service",
            "restart_service postgres-db",
            "restart_service auth-service",
            "restart_service order-service",
            "execute_runbook_step verify_db_health");
    private static final List<String> MISTAKES = List.of(
            "scale_service postgres-db",
            "restart_service redis-session",
            "clear_cache redis-session",
            "rollback_deploy auth-service");
    private static final String WRITE_UP = "analytics export, OOM, flag disabled, restarted, recovered";

    private static Episode play(String scenario, List<String> moves) {
        var episode = Fixtures.start(Fixtures.CLOUD, scenario);
        moves.forEach(move -> step(episode, move));
        return episode;
    }

    private static String step(Episode episode, String move) {
        var words = move.split(" ", 2);
        episode.step(episode.scenario().move(words[0], words[1]).orElseThrow());
        return Fixtures.reward(episode);
    }

    private static String shapings(String scenario, int services) {
        var episode = Fixtures.start(Fixtures.CLOUD, scenario);
        var names = episode.scenario().services().subList(0, services);
        var scores = new ArrayList<String>();
        for (var service : names) {
            for (var query : QUERIES) {
                if (!episode.done()) {
                    step(episode, query + " " + service);
                    scores.add(Numbers.score(episode.shaping()).toString());
                }
            }
        }
        return scores.stream().collect(Collectors.joining(" ")) + " = " + Fixtures.cumulative(episode);
    }

    @Test
    void queriesWithoutAnAnswerAddUpAsMeasured() {
        assertThat(shapings("AC-001", 1)).isEqualTo("0.04 -0.02 -0.17 = -0.15");
        assertThat(shapings("RCA-001", 2)).isEqualTo("0.04 0.02 0.02 0.02 0.02 0.02 0.0 0.0 0.0 -0.15 = -0.01");
        assertThat(shapings("RP-001", 3))
                .isEqualTo("0.03 0.01 0.01 0.01 0.01 0.03 0.01 -0.01 -0.01 -0.01 0.01 -0.01 -0.01 -0.01 -0.21 = -0.15");
    }

    @ParameterizedTest
    @CsvSource({"AC-001,-0.07", "RCA-001,-0.09", "RP-001,-0.07"})
    void anExactRepeatOfAQueryCostsBothTerms(String scenario, String cost) {
        var episode = Fixtures.start(Fixtures.CLOUD, scenario);
        step(episode, "query_logs api-gateway");
        step(episode, "query_logs api-gateway");
        assertThat(Fixtures.reward(episode)).isEqualTo(scenario.equals("AC-001") ? "-0.11" : cost);
    }

    @ParameterizedTest
    @CsvSource({
        "AC-001,P1,1.0", "AC-001,P2,0.5", "AC-001,P3,0.25", "AC-001,P4,0.0",
        "AC-003,P1,0.25", "AC-003,P2,0.5", "AC-003,P3,1.0", "AC-003,P4,0.5",
        "AC-003,p3,1.0", "AC-003,P9,0.0", "AC-003,UNCLASSIFIED,0.0"
    })
    void severitiesGradeByTheirDistance(String scenario, String severity, String grade) {
        var episode = play(scenario, List.of("submit_severity " + severity));
        assertThat(episode.grade().orElseThrow().reported()).hasToString(grade);
        assertThat(Fixtures.cumulative(episode))
                .isEqualTo(Numbers.score(episode.grade().orElseThrow().total().add(BigFraction.of(2, 100)))
                        .toString());
    }

    @Test
    void anEmptySubmissionOfTheRightKindEndsTheEpisode() {
        var episode = Fixtures.start(Fixtures.CLOUD, "AC-001");
        assertThat(episode.step(Fixtures.request("submit_severity"))).isEqualTo(StepOutcome.ENDED);
        assertThat(Fixtures.reward(episode)).isEqualTo("0.02");
    }

    @ParameterizedTest
    @CsvSource({
        "analytics-service,unbounded query,0,0.6",
        "analytics,an OOM kill,1,1.0",
        "analytics,something,1,0.75",
        "analytics-service,unbounded query,8,0.8",
        "postgres-db,unbounded query,1,0.1",
        "service,unbounded query,1,0.1",
        "'',unbounded query,1,0.0"
    })
    void rootCausesGradeByServiceModeAndEffort(String service, String mode, int queries, String grade) {
        var episode = Fixtures.start(Fixtures.CLOUD, "RCA-001");
        for (int query = 0; query < queries; query++) {
            step(episode, QUERIES.get(query % 5) + " " + (query < 5 ? "postgres-db" : "redis-session"));
        }
        episode.step(Fixtures.request("submit_root_cause", "service", service, "failure_mode", mode));
        assertThat(episode.grade().orElseThrow().reported()).hasToString(grade);
    }

    @ParameterizedTest
    @CsvSource({"0,6,0,1.0", "2,6,0,1.0", "2,6,1,0.95", "2,6,2,0.9", "2,6,3,0.85", "2,6,4,0.85", "1,0,0,0.7"})
    void recoveriesGradeByStepsAndMistakes(int queries, int steps, int mistakes, String grade) {
        var moves = new ArrayList<String>();
        QUERIES.subList(0, queries).forEach(query -> moves.add(query + " postgres-db"));
        moves.addAll(REMEDY.subList(0, steps));
        moves.addAll(MISTAKES.subList(0, mistakes));
        moves.add("submit_resolution " + WRITE_UP);
        assertThat(play("RP-001", moves).grade().orElseThrow().reported()).hasToString(grade);
    }

    @Test
    void theReversedRemedyPaysTheSameAndReportsItsOrder() {
        var moves = new ArrayList<String>();
        for (int step = REMEDY.size() - 1; step >= 0; step--) {
            moves.add(REMEDY.get(step));
        }
        moves.add("submit_resolution " + WRITE_UP);
        var grade = play("RP-001", moves).grade().orElseThrow();
        assertThat(grade.reported()).hasToString("1.0");
        assertThat(grade.reports()).containsExactly(new Grade.Report("in_order", new Value.Number(BigFraction.ONE)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"nothing to say,0.6", "the query,0.65", "'  ',0.0", "'',0.0"})
    void writeUpsGradeByTheirKeywords(String summary, String grade) {
        var episode = play("RP-001", List.of("query_logs postgres-db"));
        episode.step(Fixtures.request("submit_resolution", "summary", summary));
        assertThat(episode.grade().orElseThrow().reported()).hasToString(grade);
    }

    @Test
    void aRecoveryWithoutAnyMoveBeforeItGradesNothing() {
        assertThat(play("RP-001", List.of("submit_resolution " + WRITE_UP))
                        .grade()
                        .orElseThrow()
                        .qualified())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RP-001,submit_severity P1,-0.12",
        "RP-001,restart_service redis-session,-0.15",
        "AC-001,query_logs nowhere,-0.06",
        "RCA-001,query_logs nowhere,-0.06",
        "RP-001,query_logs nowhere,-0.05",
        "AC-001,restart_service api-gateway,-0.08",
        "RCA-001,restart_service auth-service,-0.12",
        "RCA-001,scale_service made-up,0.0",
    })
    void commonMistakesCostWhatTheDocumentSays(String scenario, String move, String cost) {
        assertThat(step(Fixtures.start(Fixtures.CLOUD, scenario), move)).isEqualTo(cost);
    }

    @Test
    void aRemedyStepPaysOnce() {
        var episode = Fixtures.start(Fixtures.CLOUD, "RP-001");
        assertThat(step(episode, REMEDY.get(0))).isEqualTo("0.06");
        assertThat(step(episode, "disable_feature_flag  FULL_history_export ")).isEqualTo("0.0");
        assertThat(episode.coverage().remedySteps()).containsExactly(0);
        assertThat(episode.count("remedy")).isEqualTo(1);
        assertThat(episode.happened("remedy")).isFalse();
    }
}

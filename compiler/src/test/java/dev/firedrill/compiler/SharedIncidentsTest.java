package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.AlertValue;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of an incident that several environments play, and of the parts that only one of them knows. */
class SharedIncidentsTest {
    private static final Path DEMO =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident");

    private static final String WORLD = """
            package test
            import demo

            environment traced extends demo {
              drop task fix
              diagnostic query_traces(service) "where a request spends its time"
              alert field reporter: service
              alert field guess: severity?
              truth field mechanism: one of config | code
              truth field weight: number?
              truth field proof: text
              truth field witness: service?
              alert {
                reporter = alert.reporter
                guess    = alert.guess if task.id is "CLASSIFY"
                symptoms = alert.symptoms if done
                since    = timestamp(-alert.duration)
              }
              observation {
                alerts
                status
                aimed  = move.service if given(move.service)
                note   = "found it" if count(found) > 0 | incident.summary
              }
              event found when target is cause.service and move.action is not "x" once
              shaping calm { found: +0.01 }
              rubric judgement {
                judgement = 1.0 if answer.severity is severity | 0.0
                report mechanism = truth.mechanism
                report proof = truth.proof is "export-job"
                report heavy = truth.weight > 0.02
                report witness = truth.witness is cause.service
              }
              task classify "Say how severe it is" {
                steps 6
                allow query_traces, submit_severity
                answer submit_severity
                shaping calm
                rubric judgement
                pass 1.0
              }
              task practise "Look around" {
                steps 3
                allow query_traces, submit_severity
                answer submit_severity
                shaping calm
                pass 0.01
              }
            }

            incident shared on small "An export holds every connection" {
              summary "Orders fail."
              alert "order-service answers 500" { affects order-service }
              severity P1
              truth mechanism code
              truth proof "export-job"
              evidence query_logs { otherwise "export-job runs" leads to export-job }
              evidence check_metrics { otherwise "see export-job" leads to export-job  export-job "busy" proves severity }
              evidence query_traces {
                api-gateway "every request fails, in export-job" proves severity
                export-job "busy" proves cause
                otherwise "in export-job" leads to export-job
              }
              cause export-job "an export" keywords "export"
              status { export-job busy }
            }

            scenario traced-1 = shared as traced.classify {
              alert { reporter api-gateway  guess P2  duration 14m  symptom "slow orders" }
              truth mechanism config
              truth weight 3%
              truth witness export-job
            }
            scenario traced-2 = shared as traced.practise { alert { reporter api-gateway } }
            scenario plain-1 = shared as demo.classify

            drill "as traced" for traced-1 {
              expect not text "x"
              query_traces export-job
                expect count(found) is 1, move.service is export-job, move.action is "QUERY_TRACES"
              query_traces "nowhere"
                expect given(move.service), not move.service is export-job, target is not export-job
              submit_severity P1
                expect truth.mechanism is "config", done
            }
            drill "as traced, without a grade" for traced-2 {
              query_traces export-job
              submit_severity P3
              return >= 0.01
              expect done
            }
            drill "as ever" for plain-1 {
              submit_severity P1
              grade >= 1
            }
            """;

    private static Compilation compilation() throws IOException {
        var demo = new SourceFile("demo.incident", Files.readString(DEMO));
        return Compiler.compile(SourceSet.of(new SourceFile("test.incident", WORLD), demo));
    }

    private static Bundle bundle(String environment) throws IOException {
        return compilation().bundles().stream()
                .filter(bundle -> bundle.environment().name().equals(environment))
                .findFirst()
                .orElseThrow();
    }

    private static ScenarioRecord scenario(Bundle bundle, String name) {
        return bundle.scenarios().stream()
                .filter(scenario -> scenario.id().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void raiseNothingAndPlayEverywhere() throws IOException {
        var compilation = compilation();

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.runDrills().results()).hasSize(3).allMatch(result -> result.passed());
    }

    @Test
    void aScenarioGivesTheFieldsThatItsEnvironmentKnows() throws IOException {
        assertThat(scenario(bundle("traced"), "traced-1").truth())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "mechanism", AlertValue.of("config"),
                        "proof", AlertValue.of("export-job"),
                        "weight", AlertValue.of(new BigDecimal("0.03")),
                        "witness", AlertValue.of("export-job")));
        assertThat(scenario(bundle("traced"), "traced-2").truth()).containsEntry("mechanism", AlertValue.of("code"));
        assertThat(scenario(bundle("demo"), "plain-1").truth()).isEmpty();
    }

    @Test
    void evidenceForAnActionOfAnotherEnvironmentIsLeftOut() throws IOException {
        assertThat(scenario(bundle("traced"), "traced-1").evidence())
                .extracting(EvidenceTable::action)
                .containsExactlyInAnyOrder("query_logs", "check_metrics", "query_traces");
        assertThat(scenario(bundle("demo"), "plain-1").evidence())
                .extracting(EvidenceTable::action)
                .containsExactlyInAnyOrder("query_logs", "check_metrics");
    }

    @Test
    void aDroppedTaskTakesItsRubricAndItsColumnAlong() throws IOException {
        EnvironmentRules rules = bundle("traced").environment();

        assertThat(rules.tasks()).extracting(EnvironmentRules.Task::id).containsExactly("classify", "practise");
        assertThat(rules.rubrics()).extracting(EnvironmentRules.Rubric::name).containsExactly("judgement");
        assertThat(rules.shapings()).extracting(EnvironmentRules.Shaping::name).containsExactly("calm");
    }
}

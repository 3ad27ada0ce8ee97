package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which names are known when. */
final class LexiconTest {
    private static final ActionRequest LOGS = ActionRequest.of("query_logs", Map.of("service", "export-job"));

    @Test
    void aNameIsKnownOnceATextShowedIt() throws Exception {
        Scenario scenario = Worlds.scenario(Worlds.demo("""
                scenario named = endless-export as fix {
                  evidence query_logs { export-job "01:58 INFO job full_export starts" proves cause }
                }
                """), "named");
        Lexicon lexicon = lexicon(scenario);
        var disable = ActionRequest.of("disable_job", Map.of("job", "full_export"));

        assertThat(lexicon.knows(lexicon.atReset(), disable)).isFalse();
        assertThat(lexicon.knows(shown(lexicon, scenario, LOGS), disable)).isTrue();
    }

    @Test
    void aNameThatNothingShowsIsNeverKnown() throws Exception {
        Scenario scenario = Worlds.scenario(Worlds.demo(""), "stop-export");

        assertThat(lexicon(scenario).knows(-1L, ActionRequest.of("disable_job", Map.of("job", "full_export"))))
                .isFalse();
    }

    @Test
    void anAnswerIsSpokenInWordsThatWereShownAndInStopWords() throws Exception {
        Scenario scenario = Worlds.scenario(Worlds.demo("""
                scenario plural = endless-export as fix {
                  evidence query_logs { export-job "two crashes" proves cause }
                  resolution mentions 2 of "crash" or "crashes", "disabled"
                }
                """), "plural");
        Lexicon lexicon = lexicon(scenario);
        var request = ActionRequest.of("submit_report", Map.of("summary", "crash, disabled"));

        assertThat(lexicon.spoken(lexicon.atReset(), request)).isEmpty();
        assertThat(lexicon.spoken(shown(lexicon, scenario, LOGS), request))
                .contains(ActionRequest.of("submit_report", Map.of("summary", "disabled, crashes")));
    }

    @Test
    void aKeywordStandsInForAnotherOfItsSet() throws Exception {
        Scenario scenario = Worlds.scenario(Worlds.demo("""
                scenario enough = endless-export as fix {
                  resolution mentions 2 of "crash", "disabled", "restarted"
                }
                """), "enough");
        Lexicon lexicon = lexicon(scenario);

        assertThat(lexicon.spoken(
                        lexicon.atReset(), ActionRequest.of("submit_report", Map.of("summary", "crash, disabled"))))
                .contains(ActionRequest.of("submit_report", Map.of("summary", "disabled, restarted")));
        assertThat(lexicon.knows(
                        lexicon.atReset(),
                        ActionRequest.of("submit_report", Map.of("summary", "crash, disabled, restarted"))))
                .isFalse();
    }

    @Test
    void aServiceIsKnownByItsLeadingWordsUnlessTheParameterIsExact() throws Exception {
        Scenario scenario = Worlds.scenario(Worlds.demo("""
                environment plain extends demo {
                  diagnostic check_metrics(service: exact service) "current figures"
                  observation { summary = incident.summary }
                  state { done }
                }
                scenario loose = endless-export as plain.fix {
                  summary "The export is slow."
                }
                """, "plain"), "loose");
        Lexicon lexicon = lexicon(scenario);

        assertThat(lexicon.spoken(lexicon.atReset(), LOGS))
                .contains(ActionRequest.of("query_logs", Map.of("service", "export")));
        assertThat(lexicon.knows(lexicon.atReset(), ActionRequest.of("check_metrics", Map.of("service", "export-job"))))
                .isFalse();
    }

    @Test
    void shippedScenariosHaveFewNamesToBeFound() throws Exception {
        for (Bundle bundle : ShippedSources.compiled().bundles()) {
            for (Scenario scenario : Environment.of(bundle).scenarios()) {
                assertThat(lexicon(scenario).hidden()).as(scenario.id()).hasSizeLessThanOrEqualTo(20);
            }
        }
    }

    private static Lexicon lexicon(Scenario scenario) {
        return Lexicon.of(scenario).orElseThrow();
    }

    private static long shown(Lexicon lexicon, Scenario scenario, ActionRequest request) {
        Position start = Position.start(scenario);
        var move = scenario.move(request);
        return lexicon.shownBy(start, move, start.after(move));
    }
}

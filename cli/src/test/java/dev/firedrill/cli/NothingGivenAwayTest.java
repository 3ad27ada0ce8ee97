package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.cli.Agent.Over;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nothing that is read before the end of an episode tells what an agent has to find out.
 *
 * <p>Everything secret in the shipped scenarios bears a marker, and random episodes look for the markers in every reply,
 * page, error and log line. A marker may be read once the move that brings it has been made.
 */
final class NothingGivenAwayTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void noReplyTellsWhatWasNotAskedFor(Over line) throws Exception {
        var markers = new Markers();
        List<ObjectNode> bundles = MarkedBundles.marked(markers);
        assertThat(markers.size()).isGreaterThan(1_500);
        assertThat(play(bundles, markers, line)).isEqualTo(21);
        assertThat(markers.told()).as("secrets that were asked for and told").isGreaterThan(100);
    }

    @Test
    void aTitleThatNamesTheFailureModeIsNoticed() throws Exception {
        assertThatThrownBy(
                        () -> playPlanted(scenario -> ((ObjectNode) scenario).set("title", scenario.at("/cause/mode"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the failure mode of RP-001");
    }

    @Test
    void evidenceThatIsThereFromTheStartIsNoticed() throws Exception {
        assertThatThrownBy(() ->
                        playPlanted(scenario -> ((ObjectNode) scenario.at("/evidence/0/cells/0")).put("visible", true)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the evidence of query_logs");
    }

    @Test
    void evidenceThatTellsTheRemedyIsNoticed() throws Exception {
        assertThatThrownBy(() -> playPlanted(scenario -> scenario.path("evidence")
                        .forEach(table -> table.get("cells")
                                .forEach(cell ->
                                        ((ObjectNode) cell).set("text", scenario.at("/remedy/steps/0/effect"))))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the effect of");
    }

    private interface Planted {
        void plant(JsonNode scenario);
    }

    /** Plays the scenarios of which one was made to give something away. */
    private void playPlanted(Planted planted) throws Exception {
        var markers = new Markers();
        List<ObjectNode> bundles = MarkedBundles.marked(markers);
        for (ObjectNode bundle : bundles) {
            for (JsonNode scenario : bundle.get("scenarios")) {
                if (scenario.get("id").stringValue().equals("RP-001")) {
                    planted.plant(scenario);
                }
            }
        }
        play(bundles, markers, Over.HTTP);
    }

    private int play(List<ObjectNode> bundles, Markers markers, Over line) throws Exception {
        var log = new ArrayList<String>();
        Handler handler = listener(log);
        Logger.getLogger("").addHandler(handler);
        int scenarios = 0;
        Served served = serve(bundles);
        try {
            for (ObjectNode bundle : bundles) {
                for (JsonNode scenario : bundle.get("scenarios")) {
                    for (int seed = 0; seed < 2; seed++) {
                        var ear = new Suspicious(markers, bundle, scenario);
                        new RandomPlay(new Web(served.address()), bundle, scenario, new Random(seed), role -> true)
                                .play(line, ear);
                    }
                    scenarios++;
                }
            }
        } finally {
            Logger.getLogger("").removeHandler(handler);
            assertThat(served.stop()).isZero();
        }
        assertThat(markers.given(served.err() + log, "", Set.of(), "")).isEmpty();
        return scenarios;
    }

    private Served serve(List<ObjectNode> bundles) throws IOException {
        var words = new ArrayList<>(List.of("--port", "0", "--drain-seconds", "0"));
        for (ObjectNode bundle : bundles) {
            Path file = folder.resolve(bundle.at("/environment/name").stringValue() + ".json");
            Files.writeString(file, bundle.toString());
            words.add(file.toString());
        }
        return Served.with(words.toArray(String[]::new));
    }

    private static Handler listener(List<String> log) {
        return new Handler() {
            private final SimpleFormatter formatter = new SimpleFormatter();

            @Override
            public synchronized void publish(LogRecord line) {
                log.add(formatter.format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    /** Fails at the first marker that is heard before its time. */
    private static final class Suspicious implements RandomPlay.Ear {
        private final Markers markers;
        private final JsonNode bundle;
        private final String scenario;
        private final Set<String> done = new HashSet<>();
        private final StringBuilder said = new StringBuilder();

        private Suspicious(Markers markers, JsonNode bundle, JsonNode scenario) {
            this.markers = markers;
            this.bundle = bundle;
            this.scenario = scenario.get("id").stringValue();
        }

        @Override
        public void moving(String action, ObjectNode arguments, String target) {
            done.add(action + " " + target);
            said.append(arguments);
            // What an environment's own events tell is about such moves alone.
            String role = bundle.at("/environment/actions")
                    .valueStream()
                    .filter(each -> each.get("name").stringValue().equals(action))
                    .map(each -> each.get("role").stringValue())
                    .findFirst()
                    .orElse("");
            if (role.equals("assessment")) {
                done.addAll(List.of("correct-diagnosis", "wrong-diagnosis"));
            } else if (role.equals("remediation")) {
                done.add("wrong-fix");
            }
        }

        @Override
        public void hears(String reply) {
            assertThat(markers.given(reply, scenario, done, said.toString()))
                    .as(() -> scenario + " after " + done + " was told " + reply)
                    .isEmpty();
        }

        @Override
        public void overhears(String page) {
            assertThat(markers.given(page, "", Set.of(), "")).as(page).isEmpty();
        }
    }
}

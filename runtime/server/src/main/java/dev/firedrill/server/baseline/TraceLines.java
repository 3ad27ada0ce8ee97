package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is played as lines: `[START]`, a `[STEP]` for each step, `[END]`. */
public final class TraceLines implements Listener {
    private static final int PLACES = 2;

    private final Consumer<String> line;
    private final List<String> rewards = new ArrayList<>();

    public TraceLines(Consumer<String> line) {
        this.line = line;
    }

    @Override
    public void begins(Scenario scenario, String player) {
        rewards.clear();
        line.accept("[START] task=" + scenario.task().id() + " env="
                + scenario.environment().name() + " model=" + inLine(player));
    }

    @Override
    public void stepped(ActionRequest action, double reward, boolean done, Optional<String> error) {
        step(shown(action), reward, done, error);
    }

    @Override
    public void ends(boolean passed, double score, Optional<String> problem) {
        if (problem.isPresent() && rewards.isEmpty()) {
            step("error", 0, true, problem);
        }
        line.accept("[END] success=" + passed + " steps=" + rewards.size() + " score=" + places(score) + " rewards="
                + String.join(",", rewards));
    }

    private void step(String action, double reward, boolean done, Optional<String> error) {
        rewards.add(places(reward));
        line.accept("[STEP] step=" + rewards.size() + " action=" + action + " reward=" + places(reward) + " done="
                + done + " error=" + error.map(TraceLines::inLine).orElse("null"));
    }

    private static String shown(ActionRequest action) {
        return inLine(action.action()
                + action.parameters().entrySet().stream()
                        .map(argument ->
                                argument.getKey() + "=" + argument.getValue().asString())
                        .collect(Collectors.joining(", ", "(", ")")));
    }

    private static String inLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    private static String places(double number) {
        return BigDecimal.valueOf(number)
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}

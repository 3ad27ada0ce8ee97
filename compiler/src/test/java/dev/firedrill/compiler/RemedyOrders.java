package dev.firedrill.compiler;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.Remedy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Every choice of the steps of a remedy in every order, none of them twice, each with the answer that is right. */
final class RemedyOrders {
    private final Scenario scenario;
    private final Remedy remedy;
    private final List<ActionRequest> steps;
    private final ActionRequest answer;

    /** Steps in the order in which they were played, and what came of them. */
    record Played(List<Integer> steps, boolean inOrder, boolean complete, Grade grade) {
        BigFraction component(String name) {
            return grade.components().stream()
                    .filter(component -> component.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .value();
        }
    }

    RemedyOrders(Scenario scenario, BlindMoves moves) {
        this.scenario = scenario;
        this.remedy = scenario.record().remedy();
        this.steps = moves.remedy(scenario);
        this.answer = BlindAnswers.rightPostmortem(scenario).request();
    }

    void play(Consumer<Played> seen) {
        play(List.of(), seen);
    }

    private void play(List<Integer> order, Consumer<Played> seen) {
        seen.accept(played(order));
        IntStream.range(0, steps.size()).filter(step -> !order.contains(step)).forEach(step -> {
            List<Integer> longer = new ArrayList<>(order);
            longer.add(step);
            play(List.copyOf(longer), seen);
        });
    }

    private Played played(List<Integer> order) {
        var episode = scenario.start("ordered", Clock.systemUTC());
        order.forEach(step -> episode.step(steps.get(step)));
        episode.step(answer);
        return new Played(
                order,
                isInOrder(order),
                order.size() == steps.size(),
                episode.grade().orElseThrow());
    }

    private boolean isInOrder(List<Integer> order) {
        return IntStream.range(0, order.size())
                .allMatch(place -> order.subList(0, place).containsAll(before(order.get(place))));
    }

    /** The steps that have to come before a step. */
    List<Integer> before(int step) {
        return remedy.ordered()
                ? IntStream.range(0, step).boxed().toList()
                : remedy.steps().get(step).after();
    }
}

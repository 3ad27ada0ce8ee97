package dev.firedrill.compiler.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.compiler.prove.Alphabet;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.expression.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rubrics as trees, and ranges of rewards, held to what the engine pays and grades in random episodes of all that is shipped. */
final class RubricTreeTest {
    private static final int EPISODES = 40;

    @Test
    void nodesAreNamedUnderTheRootAndTheirWeightsSumUpToTheGrade() throws Exception {
        int graded = 0;
        for (Bundle bundle : ShippedSources.compiled().bundles()) {
            JsonNode tree = Json.MAPPER.readTree(OpenEnv.files(bundle).get("rubric.json"));
            Environment environment = Environment.of(bundle);
            for (Scenario scenario : environment.scenarios()) {
                if (scenario.task().rules().rubric().isEmpty()) {
                    continue;
                }
                ObjectNode nodes = nodes(tree.required(scenario.task().id()));
                for (Grade grade : grades(scenario)) {
                    assertThat(value(nodes, grade)).isEqualTo(grade.total());
                    graded++;
                }
            }
        }
        assertThat(graded).isGreaterThan(500);
    }

    private static ObjectNode nodes(JsonNode list) {
        ObjectNode nodes = Json.MAPPER.createObjectNode();
        list.forEach(node -> nodes.set(node.required("name").stringValue(), node));
        assertThat(nodes.has("root")).isTrue();
        list.forEach(node -> node.required("children").forEach(child -> {
            assertThat(child.stringValue()).startsWith(node.required("name").stringValue() + ".");
            assertThat(nodes.has(child.stringValue())).isTrue();
        }));
        return nodes;
    }

    /** The weighted sum of the components, within its limits; 0 where the gate is shut. */
    private static BigFraction value(ObjectNode nodes, Grade grade) {
        JsonNode root = nodes.required("root");
        boolean gated = root.required("aggregation").stringValue().equals("gate");
        if (gated && !grade.qualified()) {
            return BigFraction.ZERO;
        }
        JsonNode total = gated ? nodes.required("root.total") : root;
        assertThat(total.required("aggregation").stringValue()).isEqualTo("weighted_sum");
        JsonNode config = total.required("config");
        BigFraction sum = BigFraction.ZERO;
        for (Grade.Component component : grade.components()) {
            assertThat(nodes.has(total.required("name").stringValue() + "." + component.name()))
                    .isTrue();
            BigFraction weight = Numbers.exact(
                    config.required("weights").required(component.name()).decimalValue());
            sum = sum.add(component.value().multiply(weight));
        }
        return within(sum, config);
    }

    private static BigFraction within(BigFraction sum, JsonNode config) {
        BigFraction result = sum;
        if (config.has("least")) {
            BigFraction least = Numbers.exact(config.required("least").decimalValue());
            result = result.compareTo(least) < 0 ? least : result;
        }
        if (config.has("greatest")) {
            BigFraction most = Numbers.exact(config.required("greatest").decimalValue());
            result = result.compareTo(most) > 0 ? most : result;
        }
        return result;
    }

    @Test
    void noStepPaysOutsideOfTheRange() throws Exception {
        int steps = 0;
        for (Bundle bundle : ShippedSources.compiled().bundles()) {
            JsonNode range = Json.MAPPER
                    .readTree(OpenEnv.files(bundle).get("validation.json"))
                    .at("/validation/reward/range");
            for (Scenario scenario : Environment.of(bundle).scenarios()) {
                for (BigFraction reward : rewards(scenario)) {
                    assertThat(Numbers.score(reward))
                            .isBetween(range.get(0).decimalValue(), range.get(1).decimalValue());
                    steps++;
                }
            }
        }
        assertThat(steps).isGreaterThan(3_000);
    }

    private static List<Grade> grades(Scenario scenario) {
        return episodes(scenario).stream()
                .flatMap(episode -> episode.get(episode.size() - 1).grade().stream())
                .toList();
    }

    private static List<BigFraction> rewards(Scenario scenario) {
        return episodes(scenario).stream()
                .flatMap(List::stream)
                .map(Position::reward)
                .toList();
    }

    /** The positions of random episodes. */
    private static List<List<Position>> episodes(Scenario scenario) {
        var random = new Random(scenario.id().hashCode());
        List<Move> moves = Alphabet.of(scenario).stream()
                .map(option -> scenario.move(option.request()))
                .toList();
        List<List<Position>> episodes = new ArrayList<>();
        for (int episode = 0; episode < EPISODES; episode++) {
            List<Position> positions = new ArrayList<>();
            Position position = Position.start(scenario);
            while (!position.done()) {
                position = position.after(moves.get(random.nextInt(moves.size())));
                positions.add(position);
            }
            episodes.add(positions);
        }
        return episodes;
    }
}

package dev.firedrill.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** No document can make loading throw anything but its own exception, or make a step throw at all. */
class HostileBundleTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static Environment load(String json) throws BundleException {
        return Environment.of(BundleReader.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The place, what is put there, and what the message holds. */
    record Fault(String pointer, String value, String message) {
        static Fault of(String line) {
            var parts = line.split(" \\| ", 3);
            return new Fault(parts[0], parts[1], parts[2]);
        }
    }

    static Stream<Fault> faults() {
        return Golden.text("bundles/harbour.faults")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Fault::of);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void referencesAndTypesAreChecked(Fault fault) {
        var root = Fixtures.JSON.readTree(Golden.bytes("bundles/harbour.json"));
        replace(root, fault.pointer(), Fixtures.JSON.readTree(fault.value()));
        assertThatThrownBy(() -> load(root.toString()))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining(fault.message())
                .hasMessageStartingWith(
                        fault.pointer().substring(0, fault.pointer().indexOf('/', 1)));
    }

    @Test
    void productsOfComponentsCannotGrowWithoutBound() {
        var root = Fixtures.JSON.readTree(Golden.bytes("bundles/harbour.json"));
        var components = (ArrayNode) root.at("/environment/rubrics/0/components");
        var last = "tidy";
        for (int index = 0; index < 40; index++) {
            var name = "c" + index;
            components.add(Fixtures.JSON.readTree(
                    "{\"name\": \"" + name + "\", \"value\": [\"*\", [\"component\", {\"word\": \"" + last
                            + "\"}], [\"component\", {\"word\": \"" + last + "\"}]]}"));
            last = name;
        }
        assertThatThrownBy(() -> load(root.toString()))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("could become too long a number");
    }

    @Test
    void whatIsNoJsonIsToldInOwnWords() {
        assertThatThrownBy(() -> load(""))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> load(" \n"))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> load("[".repeat(5_000)))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("nested deeper than")
                .hasMessageNotContaining("StreamReadConstraints");
    }

    @Test
    void changedBundlesAreRefusedOrPlayWithoutThrowing() {
        var random = new Random(7);
        var original = Fixtures.JSON.readTree(Golden.bytes("bundles/harbour.json"));
        var values = new ArrayList<JsonNode>();
        collect(original, values);
        int played = 0;
        for (int round = 0; round < 3_000; round++) {
            var mutant = original.deepCopy();
            mutate(mutant, values, random);
            try {
                RandomPlay.playEverything(load(mutant.toString()), random);
                played++;
            } catch (BundleException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
        assertThat(played).isPositive();
    }

    private static void collect(JsonNode node, List<JsonNode> values) {
        values.add(node);
        node.values().forEach(child -> collect(child, values));
    }

    private static void mutate(JsonNode root, List<JsonNode> values, Random random) {
        var containers = new ArrayList<JsonNode>();
        collect(root, containers);
        containers.removeIf(node -> !node.isContainer() || node.isEmpty());
        var container = containers.get(random.nextInt(containers.size()));
        var value = switch (random.nextInt(6)) {
            case 0 -> NODES.numberNode(random.nextInt(7) - 2);
            case 1 -> NODES.stringNode("");
            case 2 -> NODES.nullNode();
            default -> values.get(random.nextInt(values.size()));
        };
        int index = random.nextInt(container.size());
        if (container instanceof ArrayNode array) {
            array.set(index, value);
        } else if (container instanceof ObjectNode object) {
            var names = new ArrayList<>(object.propertyNames());
            if (random.nextInt(4) == 0) {
                object.remove(names.get(index));
            } else {
                object.set(names.get(index), value);
            }
        }
    }

    private static void replace(JsonNode root, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        var parent = root.at(pointer.substring(0, slash));
        var last = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), value);
        }
    }
}

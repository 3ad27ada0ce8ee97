package dev.firedrill.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * All that can be counted in what an agent sees at the start of an episode: numbers, the numbers and digits in texts,
 * lengths, sizes, the alphabet, and the places of services in the list of services; by where it stands.
 */
final class StartFigures {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String SERVICES = "known_services";

    private final Map<String, Integer> figures = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> services;

    private StartFigures(JsonNode start) {
        services = start.get(SERVICES).valueStream().map(JsonNode::asString).toList();
    }

    static StartFigures of(JsonNode start) {
        var figures = new StartFigures(start);
        figures.figures.put("length", start.toString().length());
        figures.see("", start);
        List<String> others = new ArrayList<>(figures.services);
        start.at("/alert/affected_services").forEach(affected -> others.remove(affected.asString()));
        figures.figures.put("others size", others.size());
        IntStream.range(0, others.size()).forEach(index -> {
            figures.seeText("others/" + index, others.get(index));
            figures.seeText("others/-" + (others.size() - index), others.get(index));
        });
        return figures;
    }

    private void see(String path, JsonNode node) {
        if (node.isContainer()) {
            figures.put(path + " size", node.size());
            figures.put(path + " length", node.toString().length());
            if (node.isObject()) {
                node.propertyStream().forEach(entry -> see(path + "/" + entry.getKey(), entry.getValue()));
            } else {
                IntStream.range(0, node.size()).forEach(index -> see(path + "/" + index, node.get(index)));
            }
        } else if (node.isNumber()) {
            figures.put(path, (int) Math.round(node.asDouble() * 1_000));
            seeText(path, node.asString());
        } else if (node.isString()) {
            seeText(path, node.asString());
        }
    }

    private void seeText(String path, String text) {
        texts.put(path, text);
        figures.put(path + " length", text.length());
        figures.put(path + " words", text.split("\\s+").length);
        figures.put(path + " place", services.indexOf(text));
        List<String> numbers =
                NUMBER.matcher(text).results().map(found -> found.group()).toList();
        String digits = String.join("", numbers);
        IntStream.range(0, numbers.size())
                .forEach(index -> figures.put(path + " number " + index, Integer.parseInt(numbers.get(index))));
        IntStream.range(0, digits.length())
                .forEach(index -> figures.put(path + " digit " + index, digits.charAt(index) - '0'));
    }

    /**
     * Where a figure gives something away, given what was seen of scenarios in the order of their levels, 1, 2, ...: it
     * rises or falls with the level, or is the level in more than one of them, or is not there in each.
     */
    static List<String> telling(List<StartFigures> byLevel) {
        List<String> telling = new ArrayList<>();
        keys(byLevel, figures -> figures.figures).forEach((key, seen) -> {
            if (isTelling(seen, byLevel.size()) || isLevel(seen)) {
                telling.add(key + " " + seen);
            }
        });
        keys(byLevel, figures -> figures.texts).forEach((key, seen) -> {
            if (isTelling(seen, byLevel.size())) {
                telling.add(key + " " + seen);
            }
        });
        return telling;
    }

    private static <T> Map<String, List<T>> keys(
            List<StartFigures> starts, Function<StartFigures, Map<String, T>> part) {
        return starts.stream()
                .flatMap(start -> part.apply(start).entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static <T extends Comparable<T>> boolean isTelling(List<T> seen, int wanted) {
        return seen.size() != wanted
                || (seen.stream().distinct().count() > 1
                        && (isSorted(seen, Comparator.naturalOrder()) || isSorted(seen, Comparator.reverseOrder())));
    }

    private static <T> boolean isSorted(List<T> seen, Comparator<T> order) {
        return seen.stream().sorted(order).toList().equals(seen);
    }

    private static boolean isLevel(List<Integer> seen) {
        return seen.stream().distinct().count() > 1
                && IntStream.range(0, seen.size())
                                .filter(index -> seen.get(index) == index + 1)
                                .count()
                        > 1;
    }
}

package dev.firedrill.compiler.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The rules of an environment and one scenario of it, as a bundle holds them, and what moves mean there. */
final class Game {
    final JsonNode rules;
    final JsonNode scenario;
    final JsonNode task;
    final Matching matching;
    final Map<String, JsonNode> actions = new LinkedHashMap<>();
    private final Map<String, String> severities = new HashMap<>();

    /** The scenario of that name in a bundle. */
    Game(JsonNode bundle, String name) {
        rules = bundle.path("environment");
        scenario = named(bundle.path("scenarios"), "id", name).orElseThrow();
        task = named(rules.path("tasks"), "id", scenario.path("task").stringValue())
                .orElseThrow();
        matching = new Matching(scenario.path("services"));
        rules.path("actions").forEach(action -> actions.put(action.path("name").stringValue(), action));
        rules.path("severities")
                .forEach(level -> severities.put(
                        level.path("name").stringValue().toUpperCase(Locale.ROOT),
                        level.path("name").stringValue()));
    }

    static Optional<JsonNode> named(JsonNode list, String property, String name) {
        for (JsonNode element : list) {
            if (element.path(property).asString("").equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** A move with what its arguments mean; {@code given} are those that are not blank, as they were sent. */
    record Move(String name, Optional<JsonNode> action, Map<String, String> given, Map<String, String> meant) {
        String role() {
            return action.map(found -> found.path("role").stringValue()).orElse("");
        }

        String kind() {
            return action.map(found -> found.path("kind").stringValue()).orElse("");
        }

        Optional<JsonNode> targetParameter() {
            return action.map(found -> found.path("parameters").path(0)).filter(JsonNode::isObject);
        }

        String target() {
            return targetParameter()
                    .map(parameter -> meant.getOrDefault(parameter.path("name").stringValue(), ""))
                    .orElse("");
        }

        boolean lacksTarget() {
            return targetParameter().isPresent() && target().isEmpty();
        }
    }

    Move move(String name, Map<String, String> sent) {
        Optional<JsonNode> action = Optional.ofNullable(actions.get(name));
        Map<String, String> given = new LinkedHashMap<>();
        Map<String, String> meant = new LinkedHashMap<>();
        action.ifPresent(found -> found.path("parameters").forEach(parameter -> {
            String key = parameter.path("name").stringValue();
            String text = sent.getOrDefault(key, "").strip();
            if (!text.isEmpty()) {
                given.put(key, text);
                meant.put(key, meaning(parameter, text));
            }
        }));
        return new Move(name, action, given, meant);
    }

    /** The service that a move is aimed at; empty where it is none. */
    String service(Move move) {
        return move.targetParameter()
                .filter(parameter -> parameter.path("type").stringValue().equals("service"))
                .map(parameter -> matching.service(
                        move.given().getOrDefault(parameter.path("name").stringValue(), ""),
                        parameter.path("exact").asBoolean(false)))
                .orElse("");
    }

    /** What an argument means; empty where it should name a service or severity and names none. */
    String value(Move move, String key) {
        String meant = move.meant().getOrDefault(key, "");
        return switch (parameter(move, key).path("type").asString("")) {
            case "service" -> matching.isService(meant) ? meant : "";
            case "severity" -> severities.containsValue(meant) ? meant : "";
            default -> meant;
        };
    }

    private static JsonNode parameter(Move move, String key) {
        return move.action()
                .flatMap(found -> named(found.path("parameters"), "name", key))
                .orElseGet(tools.jackson.databind.node.MissingNode::getInstance);
    }

    private String meaning(JsonNode parameter, String text) {
        return switch (parameter.path("type").stringValue()) {
            case "service" -> {
                String service = matching.service(text, parameter.path("exact").asBoolean(false));
                yield service.isEmpty() ? text : service;
            }
            case "severity" -> severities.getOrDefault(text.strip().toUpperCase(Locale.ROOT), text);
            case "integer", "number" -> number(text);
            default -> text;
        };
    }

    private static String number(String text) {
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            return Math.abs((long) number.scale()) > 100 ? text : number.toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** Whether a move makes the declared one; {@code wording} is the remedy step it belongs to, if any. */
    boolean makes(Move move, JsonNode declared, Optional<JsonNode> wording) {
        if (!declared.path("action").stringValue().equals(move.name())) {
            return false;
        }
        Map<String, String> named = new LinkedHashMap<>();
        if (declared.has("target")) {
            named.put(
                    move.targetParameter().orElseThrow().path("name").stringValue(),
                    declared.path("target").stringValue());
        }
        declared.path("arguments")
                .properties()
                .forEach(entry -> named.put(entry.getKey(), entry.getValue().stringValue()));
        for (Map.Entry<String, String> argument : named.entrySet()) {
            JsonNode parameter = parameter(move, argument.getKey());
            String wanted =
                    Matching.plain(meaning(parameter, argument.getValue().strip()));
            String found = Matching.plain(meaning(parameter, move.given().getOrDefault(argument.getKey(), "")));
            if (!wanted.equals(found)) {
                return false;
            }
        }
        return wording.isEmpty() || fits(wording.get(), freeText(move, named));
    }

    private static boolean fits(JsonNode step, String text) {
        JsonNode mentions = step.path("mentions");
        return text.isEmpty() && step.path("mentionsIfGiven").asBoolean(false)
                || Matching.mentioned(text, mentions.path("keywords"))
                        >= mentions.path("wanted").asInt(0);
    }

    private static String freeText(Move move, Map<String, String> named) {
        List<String> texts = new ArrayList<>();
        move.action().orElseThrow().path("parameters").forEach(parameter -> {
            String key = parameter.path("name").stringValue();
            if (parameter.path("type").stringValue().equals("text") && !named.containsKey(key)) {
                texts.add(move.given().getOrDefault(key, ""));
            }
        });
        return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" | "));
    }

    boolean offers(Move move) {
        for (JsonNode word : task.path("allow")) {
            String allowed = word.stringValue();
            if (allowed.equals(move.name()) || !actions.containsKey(allowed) && allowed.equals(move.kind())) {
                return true;
            }
        }
        return false;
    }

    /** The ranked severities, the gravest first. */
    List<String> scale() {
        List<String> scale = new ArrayList<>();
        rules.path("severities").forEach(level -> {
            if (level.path("ranked").asBoolean(false)) {
                scale.add(level.path("name").stringValue());
            }
        });
        return scale;
    }
}

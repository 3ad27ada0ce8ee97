package dev.firedrill.engine;

import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.Wire;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Reads actions in an environment's wire form, coercing scalars as pydantic's lax mode does. */
public final class ActionDecoder {
    private final Wire wire;
    private final Map<String, Map<String, Parameter>> actions = new HashMap<>();
    private final Map<String, Parameter> targets = new HashMap<>();
    private final Map<String, Parameter> everywhere = new HashMap<>();
    /** Longer write-ups than this are not read to their end anyway, and every episode keeps its actions. */
    private static final int MOST_CHARACTERS = 16_384;

    private final Map<String, String> aliases = new HashMap<>();

    ActionDecoder(EnvironmentRules rules) {
        wire = rules.wire();
        rules.actions().forEach(this::add);
        wire.aliases().forEach(alias -> aliases.put(alias.key(), alias.parameter()));
    }

    private void add(Action action) {
        var parameters = new HashMap<String, Parameter>();
        action.parameters().forEach(parameter -> {
            parameters.put(parameter.name(), parameter);
            everywhere.putIfAbsent(parameter.name(), parameter);
        });
        actions.put(action.name(), parameters);
        action.parameters().stream().findFirst().ifPresent(first -> targets.put(action.name(), first));
    }

    /** The action in a JSON document, or everything that is wrong with it. An unknown action name is no fault here. */
    public Decoded decode(JsonNode action) {
        var coercion = new Coercion();
        if (coercion.object(action, List.of()).isEmpty()) {
            return new Decoded.Rejected(coercion.errors());
        }
        if (size(action) > MOST_CHARACTERS) {
            coercion.refuse(
                    List.of(),
                    "too_long",
                    "An action should have at most " + MOST_CHARACTERS + " characters",
                    NullNode.instance);
            return new Decoded.Rejected(coercion.errors());
        }
        var name = name(action, coercion);
        var sent = new LinkedHashMap<String, JsonNode>();
        if (wire.parameters().isPresent()) {
            var key = wire.parameters().get();
            var nested = action.get(key);
            if (nested != null && coercion.object(nested, List.of(key)).isPresent()) {
                collect(nested, List.of(key), name, sent, coercion);
            }
            collectTarget(action, name, sent, coercion);
        } else {
            collect(action, List.of(), name, sent, coercion);
        }
        return coercion.errors().isEmpty()
                ? new Decoded.Accepted(new ActionRequest(name, sent))
                : new Decoded.Rejected(coercion.errors());
    }

    /** Characters of names and texts, and one for everything else: what an episode has to remember of an action. */
    private static int size(JsonNode node) {
        int size = node.isString() ? node.stringValue().length() : 1;
        for (var property : node.properties()) {
            size += property.getKey().length() + size(property.getValue());
        }
        if (node.isArray()) {
            for (var element : node) {
                size += size(element);
            }
        }
        return size;
    }

    private String name(JsonNode action, Coercion coercion) {
        for (var key : wire.action()) {
            var node = action.get(key);
            if (node != null) {
                return coercion.text(node, List.of(key))
                        .map(JsonNode::stringValue)
                        .orElse("");
            }
        }
        coercion.refuse(List.of(wire.action().get(0)), "missing", "Field required", action);
        return "";
    }

    private void collect(
            JsonNode container, List<Object> loc, String action, Map<String, JsonNode> sent, Coercion coercion) {
        for (var property : container.properties()) {
            var key = property.getKey();
            if (!loc.isEmpty() || !wire.action().contains(key)) {
                put(key, property.getValue(), loc, action, sent, coercion);
            }
        }
    }

    /** Beside nested parameters, the target alone may stand at the top. */
    private void collectTarget(JsonNode action, String name, Map<String, JsonNode> sent, Coercion coercion) {
        for (var key : wire.target()) {
            var node = action.get(key);
            if (node != null) {
                put(key, node, List.of(), name, sent, coercion);
            }
        }
    }

    private void put(
            String key, JsonNode node, List<Object> loc, String action, Map<String, JsonNode> sent, Coercion coercion) {
        if (node.isNull()) {
            return;
        }
        var name = parameterName(key, action);
        var parameter = Optional.ofNullable(
                        actions.getOrDefault(action, Map.of()).get(name))
                .or(() -> Optional.ofNullable(everywhere.get(name)));
        var value = parameter.isEmpty() ? Optional.of(node) : coercion.coerce(parameter.get(), node, with(loc, key));
        value.ifPresent(present -> {
            if (key.equals(name)) {
                sent.put(name, present);
            } else {
                sent.putIfAbsent(name, present);
            }
        });
    }

    private static List<Object> with(List<Object> loc, String key) {
        return loc.isEmpty() ? List.of(key) : List.of(loc.get(0), key);
    }

    private String parameterName(String key, String action) {
        var target = wire.target().contains(key) ? targets.get(action) : null;
        return target == null ? aliases.getOrDefault(key, key) : target.name();
    }
}

package dev.firedrill.cli.play;

import dev.firedrill.cli.shell.Style;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Values of a field table as a person reads them. */
final class Sheet {
    private Sheet() {}

    /** Whether there is anything to show: no null, and no list or object without members. */
    static boolean holdsSomething(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
    }

    /** A text as it is, a number without needless zeros. */
    static String scalar(JsonNode value) {
        if (value.isNumber()) {
            return Words.plain(value.decimalValue());
        }
        return value.isNull() ? "-" : Style.printable(value.asString());
    }

    /** The value in lines: objects that are alike as a table, members by name, a list of words in one line. */
    static List<String> lines(JsonNode value) {
        if (value.isArray()) {
            return list(value);
        }
        if (!value.isObject()) {
            return List.of(scalar(value));
        }
        return isFlat(value) ? List.of(members(value)) : nested(value);
    }

    private static List<String> list(JsonNode list) {
        if (list.valueStream().allMatch(JsonNode::isObject)) {
            return Grid.of(list).lines();
        }
        return list.valueStream().anyMatch(each -> scalarOrFlat(each).contains(" "))
                ? list.valueStream().map(Sheet::scalarOrFlat).toList()
                : List.of(joined(list));
    }

    private static String scalarOrFlat(JsonNode value) {
        return value.isContainer() ? String.join(", ", lines(value)) : scalar(value);
    }

    private static String joined(JsonNode list) {
        return list.valueStream().map(Sheet::scalar).collect(Collectors.joining(", "));
    }

    /** Whether none of the members has members of its own that have names. */
    private static boolean isFlat(JsonNode object) {
        return object.valueStream()
                .noneMatch(each ->
                        each.isObject() || each.isArray() && each.valueStream().anyMatch(JsonNode::isContainer));
    }

    private static String members(JsonNode object) {
        return object.propertyStream()
                .map(member -> member.getKey() + " " + cell(member.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static List<String> nested(JsonNode object) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getValue().isContainer()) {
                lines.add(member.getKey());
                lines(member.getValue()).forEach(line -> lines.add("  " + line));
            } else {
                lines.add(member.getKey() + "  " + scalar(member.getValue()));
            }
        }
        return lines;
    }

    /** A value in the room of a word or a few. */
    static String cell(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Sheet::cell).collect(Collectors.joining(" "));
        }
        return value.isObject() ? members(value) : scalar(value);
    }

    /** The names of all members of these objects, in the order in which they first stand. */
    static List<String> names(JsonNode objects) {
        var names = new LinkedHashSet<String>();
        objects.valueStream().forEach(object -> names.addAll(object.propertyNames()));
        return List.copyOf(names);
    }
}

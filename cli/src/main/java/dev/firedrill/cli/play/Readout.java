package dev.firedrill.cli.play;

import dev.firedrill.cli.shell.Style;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the observation table shows beyond what a player is told anyway, under the names of that table. */
final class Readout {
    /** What briefing, prompt, outcome and answers say in words of their own. */
    private static final Set<Fact> TOLD = EnumSet.of(
            Fact.STEPS,
            Fact.STEPS_ALLOWED,
            Fact.TIME_BUDGET,
            Fact.SUBMITTED,
            Fact.TIMED_OUT,
            Fact.TARGET,
            Fact.MOVE_ACTION,
            Fact.SUM,
            Fact.RETURN_VALUE,
            Fact.REWARD,
            Fact.SHAPING,
            Fact.GRADE,
            Fact.DONE,
            Fact.FEEDBACK,
            Fact.ERROR,
            Fact.REPLY,
            Fact.EPISODE_ID,
            Fact.TASK_ID,
            Fact.TASK_DIFFICULTY,
            Fact.TASK_ACTIONS,
            Fact.SCENARIO_ID,
            Fact.INCIDENT_SUMMARY,
            Fact.ALERT,
            Fact.ALERTS,
            Fact.EVIDENCE,
            Fact.HISTORY,
            Fact.SERVICES,
            Fact.BREAKDOWN);

    private final Episode episode;
    private final Style style;

    Readout(Episode episode, Style style) {
        this.episode = episode;
        this.style = style;
    }

    /** All of it, each field behind an empty line. */
    List<String> lines(JsonNode observation) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : rest(observation).properties()) {
            lines.add("");
            List<String> value = Sheet.lines(field.getValue());
            if (field.getValue().isContainer()) {
                lines.add(style.strong(field.getKey()));
                value.forEach(line -> lines.add(Words.indented(line)));
            } else {
                lines.add(Words.wrap(field.getKey() + "  ", value.get(0)));
            }
        }
        return lines;
    }

    /** In short what is there now and was not before, a line for each field. */
    List<String> changes(JsonNode before, JsonNode after) {
        ObjectNode old = rest(before);
        return rest(after).properties().stream()
                .filter(field -> !field.getValue().equals(old.path(field.getKey())))
                .map(field -> line(field.getKey(), change(old.path(field.getKey()), field.getValue())))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String line(String name, String change) {
        return change.isEmpty() ? "" : Words.wrap("  " + name + "  ", change);
    }

    private static String change(JsonNode old, JsonNode now) {
        if (now.isArray() && now.valueStream().anyMatch(JsonNode::isContainer)) {
            Set<JsonNode> known = old.valueStream().collect(Collectors.toSet());
            long added = now.valueStream().filter(each -> !known.contains(each)).count();
            return added == 0 ? "" : added + " new, `alert` shows them";
        }
        return now.isObject() ? members(old, now) : Sheet.cell(now);
    }

    private static String members(JsonNode old, JsonNode now) {
        return now.propertyStream()
                .filter(member -> !member.getValue().equals(old.path(member.getKey())))
                .map(member -> member.getKey() + " "
                        + (member.getValue().isContainer() ? "new, `alert` shows it" : Sheet.cell(member.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** Whether it lists every service with its status. */
    boolean showsStatus() {
        return fields().stream().anyMatch(field -> reads(field, Set.of(Fact.STATUS)));
    }

    private List<Field> fields() {
        return episode.scenario().environment().rules().observation();
    }

    private ObjectNode rest(JsonNode observation) {
        return rest(fields(), observation, said());
    }

    private static ObjectNode rest(List<Field> fields, JsonNode table, Set<String> said) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        for (Field field : fields) {
            JsonNode value = table.path(field.name());
            if (field.fields().isPresent()) {
                value = rest(field.fields().get(), value, said);
            }
            boolean isSaid = value.isString() && said.contains(value.asString());
            if (Sheet.holdsSomething(value) && !isSaid && !reads(field, TOLD)) {
                rest.set(field.name(), value);
            }
        }
        return rest;
    }

    private static boolean reads(Field field, Set<Fact> facts) {
        return field.value()
                .filter(value -> value instanceof Expression.Reading reading && facts.contains(reading.fact()))
                .isPresent();
    }

    /** Texts that a field may choose among others, and that are told anyway. */
    private Set<String> said() {
        return Stream.of(Fact.INCIDENT_SUMMARY, Fact.FEEDBACK, Fact.ERROR, Fact.REPLY)
                .map(fact -> episode.evaluate(new Expression.Reading(fact)))
                .map(value -> value instanceof Value.Text text ? text.text() : "")
                .collect(Collectors.toSet());
    }
}

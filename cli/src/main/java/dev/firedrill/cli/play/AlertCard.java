package dev.firedrill.cli.play;

import dev.firedrill.cli.shell.Style;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.rules.AlertFact;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An alert as the environment's alert table shows it, its fields under the names of that table. */
final class AlertCard {
    private final List<Field> fields;
    private final Style style;

    AlertCard(Scenario scenario, Style style) {
        this.fields = scenario.environment().rules().alert();
        this.style = style;
    }

    /** The cards of these alerts, each behind an empty line. */
    List<String> lines(JsonNode alerts) {
        return alerts.valueStream().flatMap(alert -> card(alert).stream()).toList();
    }

    private List<String> card(JsonNode alert) {
        Optional<Field> title = field(AlertFact.TITLE, alert);
        Optional<Field> fired = field(AlertFact.FIRED, alert);
        Optional<Field> id = field(AlertFact.ID, alert);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(style.bad(
                        "ALERT" + value(fired, alert).map(text -> " " + text).orElse(""))
                + value(title, alert).map(text -> "  " + style.strong(text)).orElse("")
                + value(id, alert).map(text -> "  (" + text + ")").orElse(""));
        List<String> heading = Stream.of(title, fired, id)
                .flatMap(Optional::stream)
                .map(Field::name)
                .toList();
        List<Field> body = fields.stream()
                .filter(field -> !heading.contains(field.name()))
                .filter(field -> Sheet.holdsSomething(alert.path(field.name())))
                .toList();
        int width = body.stream().mapToInt(field -> field.name().length()).max().orElse(0);
        for (Field field : body) {
            String label = "  " + field.name() + " ".repeat(width - field.name().length() + 2);
            lines.add(Words.wrap(label, shown(field, alert.path(field.name()))));
        }
        return lines;
    }

    /** The first field that shows this fact and nothing else, where the alert has it. */
    private Optional<Field> field(AlertFact fact, JsonNode alert) {
        return fields.stream()
                .filter(field -> fact(field).equals(Optional.of(fact)))
                .filter(field -> Sheet.holdsSomething(alert.path(field.name())))
                .findFirst();
    }

    private static Optional<String> value(Optional<Field> field, JsonNode alert) {
        return field.map(found -> Style.printable(Sheet.scalar(alert.path(found.name()))));
    }

    private static Optional<AlertFact> fact(Field field) {
        return field.value()
                .filter(value -> value instanceof Expression.Call call && call.operation() == Operation.ALERT)
                .map(value -> ((Expression.Call) value).arguments().get(0))
                .flatMap(word -> AlertFact.named(((Expression.Word) word).word()));
    }

    private static String shown(Field field, JsonNode value) {
        Optional<AlertFact> fact = fact(field).filter(known -> value.isNumber());
        if (fact.equals(Optional.of(AlertFact.ERROR_RATE))) {
            return Words.percent(value.decimalValue());
        }
        if (fact.equals(Optional.of(AlertFact.DURATION))) {
            return Words.duration(value.decimalValue());
        }
        return Sheet.lines(value).stream().collect(Collectors.joining("\n"));
    }
}

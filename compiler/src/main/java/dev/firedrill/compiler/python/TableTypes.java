package dev.firedrill.compiler.python;

import static dev.firedrill.compiler.python.PythonText.orNone;
import static dev.firedrill.compiler.python.PythonText.quoted;

import dev.firedrill.engine.Shape;
import dev.firedrill.engine.bundle.EnvironmentRules.Wire;
import dev.firedrill.engine.rules.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Classes for what an environment answers; those that another one needs come before it. */
final class TableTypes {
    private static final String RECORD = "Record";

    private final Shape.Tables tables;
    private final Wire wire;
    private final PythonNames types;
    private final Map<String, String> records = new LinkedHashMap<>();
    private Optional<String> alert = Optional.empty();
    private Optional<String> move = Optional.empty();

    TableTypes(Shape.Tables tables, Wire wire, PythonNames types) {
        this.tables = tables;
        this.wire = wire;
        this.types = types;
    }

    /** The fields of a table but those that the class has already; any of them may be missing where {@code partial}. */
    List<String> fields(Shape.Table table, Set<String> inherited, boolean partial) {
        var names = new PythonNames(Reserved.MEMBERS);
        List<String> fields = new ArrayList<>();
        for (Shape.Field field : table.fields()) {
            if (inherited.contains(field.name())) {
                continue;
            }
            String name = names.member(field.name());
            boolean optional = partial || !field.always();
            String type = type(field.name(), field.shape());
            String typed = optional && !type.endsWith("| None") ? orNone(type, true) : type;
            fields.add(name + ": " + typed + value(name, field.name(), optional));
        }
        return fields;
    }

    private static String value(String name, String key, boolean optional) {
        if (!name.equals(key)) {
            return " = Field(" + (optional ? "default=None, " : "") + "alias=" + quoted(key) + ")";
        }
        return optional ? " = None" : "";
    }

    /** The names of the classes that the fields need. */
    List<String> names() {
        return List.copyOf(records.keySet());
    }

    void write(Lines lines) {
        if (!records.isEmpty()) {
            lines.type(RECORD, "BaseModel", "A part of an answer; what a newer server adds to it is kept.")
                    .in("model_config = ConfigDict(extra=\"allow\", frozen=True, protected_namespaces=())");
        }
        records.values().forEach(lines::add);
    }

    private String type(String name, Shape shape) {
        if (shape instanceof Shape.Number number) {
            return orNone(number.whole() ? "int" : "float", number.nullable());
        }
        if (shape instanceof Shape.Truth truth) {
            return orNone("bool", truth.nullable());
        }
        if (shape instanceof Shape.Text text) {
            return orNone("str", text.nullable());
        }
        if (shape instanceof Shape.Texts) {
            return "list[str] | None";
        }
        if (shape instanceof Shape.Structure structure) {
            return structure(structure.fact());
        }
        if (shape instanceof Shape.Logs) {
            return "list[" + logLine() + "]";
        }
        if (shape instanceof Shape.Figures) {
            return "list[" + figures() + "]";
        }
        if (shape instanceof Shape.Series) {
            return "dict[str, dict[str, " + series() + "]]";
        }
        return record(types.type(name), (Shape.Table) shape);
    }

    private String structure(Fact fact) {
        return switch (fact) {
            case ALERT -> alert() + " | None";
            case ALERTS -> "list[" + alert() + "]";
            case EVIDENCE -> "dict[str, dict[str, str]]";
            case HISTORY -> "list[" + move() + "]";
            case STATUS -> "dict[str, str]";
            case BREAKDOWN, OBSERVATION -> "dict[str, Any]";
            case TASK_ACTIONS, SERVICES -> "list[str]";
            default -> throw new AssertionError(fact);
        };
    }

    private String alert() {
        String name = alert.orElseGet(() -> record(types.type("alert"), tables.alert()));
        alert = Optional.of(name);
        return name;
    }

    private String move() {
        if (move.isEmpty()) {
            List<String> fields = new ArrayList<>();
            var names = new PythonNames(Reserved.MEMBERS);
            String action = wire.action().get(0);
            String name = names.member(action);
            fields.add(name + ": str" + value(name, action, false));
            wire.parameters().ifPresent(key -> {
                String parameters = names.member(key);
                fields.add(parameters + ": dict[str, Any]" + value(parameters, key, false));
            });
            fields.add("step: int");
            move = Optional.of(record(types.type("move"), "A move that was made.", fields));
        }
        return move.get();
    }

    private String logLine() {
        return records.containsKey("LogLine")
                ? "LogLine"
                : record(
                        "LogLine",
                        "A line of a log.",
                        List.of("timestamp: str", "level: str", "service: str", "message: str"));
    }

    private String figures() {
        return records.containsKey("Figures")
                ? "Figures"
                : record(
                        "Figures",
                        "What was measured of a service.",
                        List.of(
                                "service: str",
                                "timestamp: str",
                                "",
                                "@property",
                                "def values(self) -> dict[str, float]:",
                                "    \"\"\"The numbers by name.\"\"\"",
                                "    return dict(self.model_extra or {})"));
    }

    private String series() {
        return records.containsKey("Series")
                ? "Series"
                : record("Series", "How a number went.", List.of("every_seconds: float", "values: list[float]"));
    }

    private String record(String name, Shape.Table table) {
        return record(name, "The fields of `" + name + "`.", fields(table, Set.of(), false));
    }

    private String record(String name, String documentation, List<String> fields) {
        var lines = new Lines().type(name, RECORD, documentation);
        fields.forEach(field -> lines.add(field.isEmpty() ? "" : "    " + field));
        records.put(name, lines.toString().stripTrailing());
        return name;
    }
}

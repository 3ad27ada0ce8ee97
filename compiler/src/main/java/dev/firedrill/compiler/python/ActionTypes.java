package dev.firedrill.compiler.python;

import static dev.firedrill.compiler.python.PythonText.quoted;

import dev.firedrill.engine.WireForm;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.EnvironmentRules.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A class for each action, with a field for each of its parameters. */
final class ActionTypes {
    private final EnvironmentRules rules;
    private final Wire wire;
    private final Lines lines;

    ActionTypes(EnvironmentRules rules, Lines lines) {
        this.rules = rules;
        this.wire = rules.wire();
        this.lines = lines;
    }

    /** Writes them, and returns their names. */
    List<String> write(String base, PythonNames types) {
        lines.type(base, "Action", "An action; every action is one of the classes that follow.")
                .in("model_config = ConfigDict(protected_namespaces=())")
                .add("")
                .in("NAME: ClassVar[str]")
                .in("KEYS: ClassVar[dict[str, str]]")
                .add("")
                .in("def payload(self) -> dict[str, Any]:")
                .in("    \"\"\"The action as the server takes it.\"\"\"")
                .in("    given = self.model_dump(exclude={\"metadata\"}, exclude_none=True)")
                .in("    arguments = {self.KEYS[name]: value for name, value in given.items()}")
                .in("    return " + envelope());
        List<String> names = new ArrayList<>();
        for (Action action : rules.actions()) {
            String name = types.type(action.name());
            lines.type(name, base, action.description().isEmpty() ? action.name() : action.description());
            write(action);
            names.add(name);
        }
        return names;
    }

    private String envelope() {
        String name = quoted(wire.action().get(0)) + ": self.NAME, ";
        return "{" + name
                + wire.parameters().map(key -> quoted(key) + ": arguments").orElse("**arguments") + "}";
    }

    private void write(Action action) {
        var names = new PythonNames(Reserved.MEMBERS);
        List<String> keys = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (Parameter parameter : action.parameters()) {
            String name = names.member(parameter.name());
            boolean target = parameter.equals(action.parameters().get(0));
            String key = target ? WireForm.targetKey(parameter.name(), wire) : parameter.name();
            keys.add(quoted(name) + ": " + quoted(key));
            String type = PythonText.orNone(type(parameter), parameter.optional());
            fields.add(name + ": " + type + (parameter.optional() ? " = None" : ""));
        }
        lines.in("NAME: ClassVar[str] = " + quoted(action.name()))
                .in("KEYS: ClassVar[dict[str, str]] = {" + String.join(", ", keys) + "}");
        if (!fields.isEmpty()) {
            lines.add("");
        }
        fields.forEach(lines::in);
    }

    private String type(Parameter parameter) {
        List<String> words = parameter.type() == ParameterType.SEVERITY
                ? rules.severities().stream()
                        .filter(Severity::ranked)
                        .map(Severity::name)
                        .toList()
                : parameter.values();
        return switch (parameter.type()) {
            case INTEGER -> "int";
            case NUMBER -> "float";
            case SERVICE, TEXT -> "str";
            case SEVERITY, CHOICE -> words.isEmpty() ? "str" : PythonText.literal(words);
        };
    }

    /** The tuple of all classes. */
    static String tuple(List<String> names) {
        return names.stream().map(name -> name + ",").collect(Collectors.joining(" ", "(", ")"));
    }
}

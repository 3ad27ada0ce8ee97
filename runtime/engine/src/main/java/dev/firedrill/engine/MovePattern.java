package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.text.KeywordSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A declared move, ready to be compared with requests. Arguments that it does not name are free.
 *
 * @param target what evidence of the move is filed under; empty where its action has no target
 * @param arguments the arguments that must be there, the target included, in the form in which they are compared
 * @param wording what the free texts must say
 */
record MovePattern(ActionEntry action, String target, Map<String, String> arguments, Wording wording) {
    /** Keywords that free texts must mention; where {@code ifGiven}, there need not be any text. */
    record Wording(KeywordSet mentions, boolean ifGiven) {
        /** Any text will do. */
        static final Wording FREE = new Wording(KeywordSet.NONE, true);

        boolean fits(String text) {
            return ifGiven && text.isEmpty() || mentions.mentionedIn(text) >= mentions.wanted();
        }
    }

    static MovePattern of(
            ScenarioRecord.Move move, Wording wording, Arguments names, Declarations declarations, Pointer pointer)
            throws BundleException {
        var action = declarations.actions().get(move.action());
        if (action == null || action.role() != Role.REMEDIATION) {
            throw pointer.at("action").fault("`" + move.action() + "` is no remediation action");
        }
        Check.that(
                move.target().isPresent() == action.target().isPresent(),
                "`" + move.action() + "` " + (action.target().isPresent() ? "needs a target" : "has no target"),
                pointer);
        var arguments = new LinkedHashMap<String, String>();
        var target = "";
        if (move.target().isPresent()) {
            var parameter = action.target().orElseThrow();
            target = names.meaning(parameter, move.target().get().strip());
            arguments.put(parameter.name(), compared(parameter, move.target().get(), names, pointer.at("target")));
        }
        for (var argument : move.arguments().entrySet()) {
            var place = pointer.at("arguments").at(argument.getKey());
            var parameter = action.parameter(argument.getKey());
            Check.that(
                    parameter.isPresent() && !arguments.containsKey(argument.getKey()),
                    "`" + move.action() + "` has no further parameter of that name",
                    place);
            arguments.put(argument.getKey(), compared(parameter.orElseThrow(), argument.getValue(), names, place));
        }
        return new MovePattern(action, target, Map.copyOf(arguments), wording);
    }

    private static String compared(Parameter parameter, String text, Arguments names, Pointer place)
            throws BundleException {
        Check.that(!text.isBlank(), "an argument is not blank", place);
        Check.that(
                parameter.type() != ParameterType.SERVICE || names.service(parameter, text) >= 0,
                "`" + text + "` is no known service",
                place);
        return names.compared(parameter, text.strip());
    }

    /** Whether a request for this action, its arguments given as texts, makes this move. */
    boolean matches(Map<String, String> given, Arguments names) {
        for (var argument : arguments.entrySet()) {
            var parameter = action.parameter(argument.getKey()).orElseThrow();
            var text = given.getOrDefault(argument.getKey(), "");
            if (!names.compared(parameter, text).equals(argument.getValue())) {
                return false;
            }
        }
        return wording == Wording.FREE || wording.fits(freeText(given));
    }

    private String freeText(Map<String, String> given) {
        return action.parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.TEXT)
                .filter(parameter -> !arguments.containsKey(parameter.name()))
                .map(parameter -> given.getOrDefault(parameter.name(), ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" | "));
    }
}

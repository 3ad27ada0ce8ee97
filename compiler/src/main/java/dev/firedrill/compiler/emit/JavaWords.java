package dev.firedrill.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.firedrill.compiler.emit.JavaConstants.Constant;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.ScenarioRecord;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The types of the words that moves are made of: services, severities, and the choices of single parameters. */
final class JavaWords {
    private final ClassName owner;
    private final JavaNames siblings;
    private final List<TypeSpec> nested = new ArrayList<>();
    private final List<TypeSpec> further = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    private record Choice(Action action, Parameter parameter, ClassName type) {}

    private JavaWords(ClassName owner, JavaNames siblings) {
        this.owner = owner;
        this.siblings = siblings;
    }

    /** The words of a bundle, as types of the owner. */
    static JavaWords of(Bundle bundle, ClassName owner, JavaNames siblings, JavaNames scope) {
        var words = new JavaWords(owner, siblings);
        words.add(
                JavaEnvironment.SERVICE,
                "A service; any name makes one, as agents name what is not there.",
                services(bundle));
        words.add(JavaEnvironment.SEVERITY, "A severity; any name makes one.", severities(bundle));
        bundle.environment().actions().forEach(action -> words.addChoices(action, scope));
        return words;
    }

    private static List<Constant> services(Bundle bundle) {
        return bundle.scenarios().stream()
                .flatMap(scenario -> scenario.services().stream())
                .map(ScenarioRecord.Service::name)
                .distinct()
                .sorted()
                .map(Constant::of)
                .toList();
    }

    private static List<Constant> severities(Bundle bundle) {
        return bundle.environment().severities().stream()
                .map(severity -> severity.description().isBlank()
                        ? Constant.of(severity.name())
                        : new Constant(severity.name(), severity.description()))
                .toList();
    }

    private void addChoices(Action action, JavaNames scope) {
        for (Parameter parameter : action.parameters()) {
            if (parameter.type() == ParameterType.CHOICE) {
                ClassName type = add(
                        scope.type(action.name() + "-" + parameter.name()),
                        "The " + parameter.name() + " of " + action.name() + "; any name makes one.",
                        parameter.values().stream().map(Constant::of).toList());
                choices.add(new Choice(action, parameter, type));
            }
        }
    }

    /** A record around a name, with constants for the declared ones. */
    private ClassName add(String name, String documentation, List<Constant> constants) {
        ClassName type = owner.nestedClass(name);
        var word = TypeSpec.recordBuilder(type)
                .addJavadoc("$L\n", documentation)
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "name")
                        .build());
        further.addAll(JavaConstants.add(constants, word, type, siblings));
        nested.add(word.build());
        return type;
    }

    /** The type of a parameter that takes a service, a severity or a choice. */
    ClassName typeOf(Action action, Parameter parameter) {
        return switch (parameter.type()) {
            case SERVICE -> owner.nestedClass(JavaEnvironment.SERVICE);
            case SEVERITY -> owner.nestedClass(JavaEnvironment.SEVERITY);
            case CHOICE, TEXT, INTEGER, NUMBER ->
                choices.stream()
                        .filter(choice -> choice.action().equals(action)
                                && choice.parameter().equals(parameter))
                        .map(Choice::type)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(parameter));
        };
    }

    /** The types themselves, which belong into their owner. */
    List<TypeSpec> nested() {
        return nested;
    }

    /** What else they need beside their owner. */
    List<TypeSpec> further() {
        return further;
    }
}

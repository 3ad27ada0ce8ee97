package dev.firedrill.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** The typed episode: a method for each action. */
final class JavaEpisode {
    private static final ClassName ENGINE = ClassName.get(Episode.class);

    private final ClassName type;
    private final ClassName step;
    private final JavaWords words;
    private final JavaNames methods =
            new JavaNames(Stream.concat(JavaNames.OBJECT_METHODS.stream(), Stream.of("engine", "done", "step"))
                    .toList());

    JavaEpisode(ClassName type, ClassName step, JavaWords words) {
        this.type = type;
        this.step = step;
        this.words = words;
    }

    TypeSpec emit(List<Action> actions) {
        return TypeSpec.classBuilder(type)
                .addJavadoc(
                        "One play-through. Cheap to make, not safe to share between threads. A step never throws.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addField(ENGINE, "engine", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(ENGINE, "engine")
                        .addStatement("this.engine = engine")
                        .build())
                .addMethods(fixed())
                .addMethods(actions.stream().flatMap(this::methods).toList())
                .build();
    }

    private List<MethodSpec> fixed() {
        return List.of(
                MethodSpec.methodBuilder("engine")
                        .addJavadoc("The episode of the engine, which tells everything else.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ENGINE)
                        .addStatement("return engine")
                        .build(),
                MethodSpec.methodBuilder("done")
                        .addJavadoc("Whether it is over.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(boolean.class)
                        .addStatement("return engine.done()")
                        .build(),
                MethodSpec.methodBuilder("step")
                        .addJavadoc("Takes a step that no method here is made for, such as one that makes no sense.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(ActionRequest.class, "request")
                        .returns(step)
                        .addStatement("return $T.of(engine, engine.step(request))", step)
                        .build());
    }

    /** One method with the required parameters, and one more for each optional one that is added, from left to right. */
    private Stream<MethodSpec> methods(Action action) {
        String name = methods.member(action.name());
        int optional =
                (int) action.parameters().stream().filter(Parameter::optional).count();
        return IntStream.rangeClosed(0, optional).mapToObj(given -> method(action, name, given));
    }

    private MethodSpec method(Action action, String name, int optionalGiven) {
        var method = MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", JavaText.comment(documentation(action)))
                .addModifiers(Modifier.PUBLIC)
                .returns(step);
        var names = new JavaNames(List.of("step", "engine"));
        String arguments = names.member("arguments");
        method.addStatement(
                "var $N = new $T()",
                arguments,
                ParameterizedTypeName.get(LinkedHashMap.class, String.class, JsonNode.class));
        for (Parameter parameter : given(action.parameters(), optionalGiven)) {
            var java = ParameterSpec.builder(typeOf(action, parameter), names.member(parameter.name()))
                    .build();
            method.addParameter(java);
            method.addStatement(
                    "$N.put($S, $T.valueOf($N" + unwrapped(parameter) + "))",
                    arguments,
                    parameter.name(),
                    nodeOf(parameter),
                    java);
        }
        return method.addStatement("return step(new $T($S, $N))", ActionRequest.class, action.name(), arguments)
                .build();
    }

    private static String documentation(Action action) {
        return action.description().isBlank() ? "The action " + action.name() + "." : action.description();
    }

    private static List<Parameter> given(List<Parameter> parameters, int optionalGiven) {
        List<Parameter> given = new ArrayList<>();
        int optional = 0;
        for (Parameter parameter : parameters) {
            if (!parameter.optional() || optional++ < optionalGiven) {
                given.add(parameter);
            }
        }
        return given;
    }

    private TypeName typeOf(Action action, Parameter parameter) {
        return switch (parameter.type()) {
            case SERVICE, SEVERITY, CHOICE -> words.typeOf(action, parameter);
            case TEXT -> ClassName.get(String.class);
            case INTEGER -> TypeName.LONG;
            case NUMBER -> ClassName.get(BigDecimal.class);
        };
    }

    private static String unwrapped(Parameter parameter) {
        return switch (parameter.type()) {
            case SERVICE, SEVERITY, CHOICE -> ".name()";
            case TEXT, INTEGER, NUMBER -> "";
        };
    }

    private static Class<? extends JsonNode> nodeOf(Parameter parameter) {
        return switch (parameter.type()) {
            case SERVICE, SEVERITY, CHOICE, TEXT -> StringNode.class;
            case INTEGER -> LongNode.class;
            case NUMBER -> DecimalNode.class;
        };
    }
}

package dev.firedrill.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.firedrill.compiler.emit.JavaConstants.Constant;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.EnvironmentProvider;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.ScenarioRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** The Java class of one environment. */
final class JavaEnvironment {
    static final String SERVICE = "Service";
    static final String SEVERITY = "Severity";
    static final String LOADED = "Loaded";

    private static final String SCENARIO = "Scenario";
    private static final String EPISODE = "Episode";
    private static final String STEP = "Step";

    /** Names of nested types, which an environment's own class therefore cannot have. */
    static final List<String> NESTED = List.of(SERVICE, SEVERITY, SCENARIO, EPISODE, STEP, LOADED);

    private final Bundle bundle;
    private final ClassName type;
    private final String resource;
    private final JavaNames siblings;

    /** {@code resource} is the bundle's name beside the class, {@code siblings} the names of the classes around it. */
    JavaEnvironment(Bundle bundle, ClassName type, String resource, JavaNames siblings) {
        this.bundle = bundle;
        this.type = type;
        this.resource = resource;
        this.siblings = siblings;
    }

    /** The class, and the interfaces that hold the constants for which it has no room. */
    List<TypeSpec> emit() {
        var scope = new JavaNames(
                Stream.concat(NESTED.stream(), Stream.of(type.simpleName())).toList());
        JavaWords words = JavaWords.of(bundle, type, siblings, scope);
        ClassName scenario = type.nestedClass(SCENARIO);
        ClassName episode = type.nestedClass(EPISODE);
        ClassName step = type.nestedClass(STEP);
        TypeSpec.Builder environment = environment();
        List<TypeSpec> types = new ArrayList<>(words.further());
        types.addAll(JavaConstants.add(scenarios(), environment, scenario, siblings));
        environment
                .addTypes(words.nested())
                .addType(new JavaScenario(scenario, episode).emit())
                .addType(new JavaEpisode(episode, step, words)
                        .emit(bundle.environment().actions()))
                .addType(JavaStep.emit(step))
                .addType(JavaLoaded.emit(type, resource));
        types.add(environment.build());
        return types;
    }

    private TypeSpec.Builder environment() {
        return TypeSpec.classBuilder(type)
                .addJavadoc("$L\n", documentation(bundle.environment()))
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", "dev.firedrill.compiler")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(EnvironmentProvider.class)
                .addMethods(methods(type.nestedClass(SCENARIO)));
    }

    private static String documentation(EnvironmentRules rules) {
        String description =
                rules.description().isBlank() ? "The environment " + rules.name() + "." : rules.description();
        return rules.documentation().isBlank()
                ? JavaText.comment(description)
                : JavaText.comment(description) + "\n\n<p>" + JavaText.comment(rules.documentation());
    }

    private List<Constant> scenarios() {
        return bundle.scenarios().stream().map(JavaEnvironment::constant).toList();
    }

    private static Constant constant(ScenarioRecord scenario) {
        String title = scenario.title().isBlank() ? scenario.id() : scenario.title();
        return new Constant(scenario.id(), title + " (" + scenario.task() + ")");
    }

    private static List<MethodSpec> methods(ClassName scenario) {
        return List.of(
                MethodSpec.constructorBuilder()
                        .addJavadoc("Made by {@link java.util.ServiceLoader}.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .build(),
                MethodSpec.methodBuilder("environment")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Environment.class)
                        .addStatement("return $N.ENVIRONMENT", LOADED)
                        .build(),
                MethodSpec.methodBuilder("scenarios")
                        .addJavadoc("Every scenario, by task; the first is the default one.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(ParameterizedTypeName.get(ClassName.get(List.class), scenario))
                        .addStatement(
                                "return $N.ENVIRONMENT.scenarios().stream().map(known -> new $T(known.id())).toList()",
                                LOADED,
                                scenario)
                        .build());
    }
}

package dev.firedrill.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.firedrill.engine.Scenario;
import java.time.InstantSource;
import javax.lang.model.element.Modifier;

/** The typed scenario, which starts typed episodes. */
final class JavaScenario {
    private final ClassName type;
    private final ClassName episode;

    JavaScenario(ClassName type, ClassName episode) {
        this.type = type;
        this.episode = episode;
    }

    TypeSpec emit() {
        return TypeSpec.recordBuilder(type)
                .addJavadoc("A scenario of the environment by its name.\n")
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "id")
                        .build())
                .addMethod(engine())
                .addMethod(start().addJavadoc("A new episode that is called after its scenario.\n")
                        .addStatement("return start(id, $T.system())", InstantSource.class)
                        .build())
                .addMethod(start().addJavadoc(
                                "A new episode. Only tasks that are played against real time read the clock.\n")
                        .addParameter(String.class, "episodeId")
                        .addParameter(InstantSource.class, "clock")
                        .addStatement("return new $T(engine().start(episodeId, clock))", episode)
                        .build())
                .build();
    }

    private MethodSpec engine() {
        return MethodSpec.methodBuilder("engine")
                .addJavadoc("The scenario of the engine.\n\n")
                .addJavadoc("@throws IllegalArgumentException if the environment has no scenario of this name\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(Scenario.class)
                .addStatement(
                        "return Loaded.ENVIRONMENT.scenario(id).orElseThrow(() -> "
                                + "new $T(\"there is no scenario `\" + id + \"`\"))",
                        IllegalArgumentException.class)
                .build();
    }

    private MethodSpec.Builder start() {
        return MethodSpec.methodBuilder("start").addModifiers(Modifier.PUBLIC).returns(episode);
    }
}

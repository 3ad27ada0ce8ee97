package dev.firedrill.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.StepOutcome;
import dev.firedrill.engine.expression.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The result of a step. */
final class JavaStep {
    private static final List<Component> COMPONENTS = List.of(
            new Component(StepOutcome.class, "outcome", "what the step did to its episode"),
            new Component(BigDecimal.class, "reward", "what it paid, the grade included where it ended the episode"),
            new Component(BigDecimal.class, "total", "the return so far"),
            new Component(boolean.class, "done", "whether the episode is over"),
            new Component(String.class, "feedback", "what the agent is told about it"),
            new Component(
                    String.class, "evidence", "the evidence or effect that it brought; empty where there is none"));

    private JavaStep() {}

    private record Component(Class<?> type, String name, String documentation) {}

    static TypeSpec emit(ClassName type) {
        TypeName grade = ParameterizedTypeName.get(Optional.class, Grade.class);
        var constructor = MethodSpec.constructorBuilder();
        var documentation = CodeBlock.builder().add("What a step brought. Rewards are rounded to four places.\n\n");
        for (Component component : COMPONENTS) {
            constructor.addParameter(component.type(), component.name());
            documentation.add("@param $L $L\n", component.name(), component.documentation());
        }
        return TypeSpec.recordBuilder(type)
                .addJavadoc(documentation
                        .add("@param grade the grade, once the episode is over and if its task has a rubric\n")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(constructor.addParameter(grade, "grade").build())
                .addMethod(of(type))
                .build();
    }

    private static MethodSpec of(ClassName type) {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Episode.class, "episode")
                .addParameter(StepOutcome.class, "outcome")
                .returns(type)
                .addStatement(
                        "return new $T(outcome, $T.score(episode.reward()), $T.score(episode.cumulative()), "
                                + "episode.done(), episode.feedback(), episode.reply(), episode.grade())",
                        type,
                        Numbers.class,
                        Numbers.class)
                .build();
    }
}

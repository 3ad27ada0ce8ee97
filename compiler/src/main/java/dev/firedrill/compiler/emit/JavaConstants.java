package dev.firedrill.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * Constants of a type, any number of them. One class cannot initialise more than a few thousand, so what is beyond the
 * first thousand is inherited from interfaces of their own.
 */
final class JavaConstants {
    private static final int EACH = 1000;

    private JavaConstants() {}

    /** A constant: what it stands for and what is said about it. */
    record Constant(String name, String documentation) {
        /** A constant about which there is nothing more to say. */
        static Constant of(String name) {
            return new Constant(name, name);
        }
    }

    /** Adds the constants to the owner; what comes back are the further interfaces, which the owner then implements. */
    static List<TypeSpec> add(List<Constant> constants, TypeSpec.Builder owner, ClassName type, JavaNames siblings) {
        var scope = new JavaNames(List.of());
        List<FieldSpec> fields =
                constants.stream().map(constant -> field(constant, type, scope)).toList();
        owner.addFields(fields.subList(0, Math.min(EACH, fields.size())));
        List<TypeSpec> further = new ArrayList<>();
        IntStream.iterate(EACH, from -> from < fields.size(), from -> from + EACH)
                .forEach(from -> {
                    String name = siblings.type(String.join("-", type.simpleNames()) + "-constants");
                    owner.addSuperinterface(ClassName.get(type.packageName(), name));
                    further.add(TypeSpec.interfaceBuilder(name)
                            .addJavadoc("Further constants of {@link $T}.\n", type)
                            .addFields(fields.subList(from, Math.min(from + EACH, fields.size())))
                            .build());
                });
        return further;
    }

    private static FieldSpec field(Constant constant, ClassName type, JavaNames scope) {
        return FieldSpec.builder(
                        type, scope.constant(constant.name()), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", JavaText.comment(constant.documentation()))
                .initializer("new $T($S)", type, constant.name())
                .build();
    }
}

package dev.firedrill.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import java.io.IOException;
import java.io.InputStream;
import javax.lang.model.element.Modifier;

/** The nested class that holds the environment, loaded when it is first asked for. */
final class JavaLoaded {
    private JavaLoaded() {}

    static TypeSpec emit(ClassName owner, String resource) {
        return TypeSpec.classBuilder(JavaEnvironment.LOADED)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(Environment.class, "ENVIRONMENT", Modifier.STATIC, Modifier.FINAL)
                        .initializer("load()")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(load(owner, resource))
                .build();
    }

    private static MethodSpec load(ClassName owner, String resource) {
        return MethodSpec.methodBuilder("load")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Environment.class)
                .beginControlFlow(
                        "try ($T bundle = $T.class.getResourceAsStream($S))", InputStream.class, owner, resource)
                .beginControlFlow("if (bundle == null)")
                .addStatement("throw new $T($S)", IllegalStateException.class, resource + " is not beside its class")
                .endControlFlow()
                .addStatement("return $T.of($T.read(bundle.readAllBytes()))", Environment.class, BundleReader.class)
                .nextControlFlow("catch ($T | $T fault)", IOException.class, BundleException.class)
                .addStatement(
                        "throw new $T($S + fault.getMessage(), fault)",
                        IllegalStateException.class,
                        resource + " cannot be read: ")
                .endControlFlow()
                .build();
    }
}

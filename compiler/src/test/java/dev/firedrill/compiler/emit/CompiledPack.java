package dev.firedrill.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.bundle.Bundle;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/** Java packs, compiled as strictly as javac can and loaded. */
final class CompiledPack {
    static final String PACKAGE = "pack.under.test";

    private CompiledPack() {}

    static List<Bundle> bundles(SourceFile... sources) {
        return bundles(SourceSet.of(sources));
    }

    static List<Bundle> bundles(SourceSet sources) {
        Compilation compilation = Compiler.compile(sources);
        assertThat(compilation.succeeded()).as("%s", compilation.diagnostics()).isTrue();
        return compilation.bundles();
    }

    /** Loads what the files and a class of the test's own make; the class is in the pack's package. */
    static URLClassLoader load(Path folder, Map<String, String> pack, String name, String source) throws IOException {
        var files = new TreeMap<>(pack);
        files.put(PACKAGE.replace('.', '/') + "/" + name + ".java", "package " + PACKAGE + ";\n" + source);
        List<Path> sources = new ArrayList<>();
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (file.getKey().endsWith(".java")) {
                sources.add(path);
            }
        }
        compile(folder, sources);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, CompiledPack.class.getClassLoader());
    }

    private static void compile(Path folder, List<Path> sources) throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var manager = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-Xlint:all",
                    "-Werror",
                    "--release",
                    "17",
                    "-encoding",
                    "US-ASCII",
                    "-proc:none",
                    "-d",
                    folder.toString());
            boolean done = javac.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as("%s", messages).isTrue();
        }
    }
}

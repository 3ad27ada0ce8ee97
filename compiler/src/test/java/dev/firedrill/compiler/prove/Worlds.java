package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.ShippedSources;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small worlds to prove things about: the demo that the pages of the diagnostics use, and what a test adds to it. */
final class Worlds {
    private static final Path DEMO =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident");

    private Worlds() {}

    /** The demo environment, whose sources are the demo and the text. */
    static Environment demo(String text) throws IOException, BundleException {
        return demo(text, "demo");
    }

    /** An environment of the text. */
    static Environment demo(String text, String name) throws IOException, BundleException {
        return Environment.of(bundle(text, name));
    }

    /** A bundle of the text. */
    static Bundle bundle(String text, String name) throws IOException {
        return bundle(
                Compiler.compile(SourceSet.of(
                        new SourceFile("test.incident", "package test import demo " + text),
                        new SourceFile("demo.incident", Files.readString(DEMO)))),
                name);
    }

    /** The environment of that name. */
    static Environment environment(Compilation compilation, String name) throws BundleException {
        return Environment.of(bundle(compilation, name));
    }

    private static Bundle bundle(Compilation compilation, String name) {
        assertThat(compilation.succeeded())
                .as(() -> compilation.diagnostics().toString())
                .isTrue();
        for (Bundle bundle : compilation.bundles()) {
            if (bundle.environment().name().equals(name)) {
                return bundle;
            }
        }
        throw new AssertionError(name);
    }

    static Scenario scenario(Environment environment, String id) {
        return environment.scenario(id).orElseThrow();
    }

    /** What a theorem finds out about a scenario or a task. */
    static Proof proof(Theorem theorem, Environment environment, String subject) {
        return environment.tasks().stream()
                .filter(task -> !task.scenarios().isEmpty())
                .map(task -> TaskGame.of(task, environment, Limits.DEFAULT))
                .flatMap(game -> theorem.prove(game).stream())
                .filter(proof -> proof.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /** What a theorem finds out about all that is shipped, by subject. */
    static SortedMap<String, Verdict> shipped(Theorem theorem) throws IOException, BundleException {
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        for (Bundle bundle : ShippedSources.compiled().bundles()) {
            Environment environment = Environment.of(bundle);
            environment.tasks().stream()
                    .map(task -> TaskGame.of(task, environment, Limits.DEFAULT))
                    .flatMap(game -> theorem.prove(game).stream())
                    .forEach(proof -> verdicts.put(proof.subject(), proof.verdict()));
        }
        return verdicts;
    }
}

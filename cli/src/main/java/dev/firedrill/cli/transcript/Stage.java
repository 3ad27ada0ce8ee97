package dev.firedrill.cli.transcript;

import dev.firedrill.cli.input.BundleFiles.Loaded;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.bundle.TranscriptLine.Head;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scenarios in which transcripts are played again. */
public final class Stage {
    private final List<Environment> environments;
    private final Map<Environment, ProofDigests> digests = new HashMap<>();

    public Stage(List<Loaded> loaded) {
        this.environments = loaded.stream().map(Loaded::environment).toList();
    }

    /** The scenario of that name in the environment of that name. */
    Optional<Scenario> same(Head head) {
        return environments.stream()
                .filter(each -> each.name().equals(head.environment()))
                .flatMap(each -> each.scenario(head.scenario()).stream())
                .findFirst();
    }

    /** The same, or else the scenario of that name in any environment. */
    Optional<Scenario> like(Head head) {
        return same(head)
                .or(() -> environments.stream()
                        .flatMap(each -> each.scenario(head.scenario()).stream())
                        .findFirst());
    }

    String digest(Scenario scenario) {
        return digests.computeIfAbsent(scenario.environment(), each -> new ProofDigests(each.bundle()))
                .of(List.of(scenario.id()));
    }
}

package dev.firedrill.compiler;

import dev.firedrill.compiler.ProofReport.Entry;
import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.drill.DrillReport;
import dev.firedrill.compiler.drill.DrillRunner;
import dev.firedrill.compiler.emit.JavaPack;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.compiler.prove.Prover;
import dev.firedrill.compiler.prove.Prover.Certified;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.PackageIndex;
import dev.firedrill.engine.bundle.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a set of sources.
 *
 * @param diagnostics every finding, sorted by place
 * @param model what the sources declare, as far as names could be bound
 * @param bundles one per environment with scenarios, sorted by name; none where there are errors
 */
public record Compilation(List<Diagnostic> diagnostics, Model model, List<Bundle> bundles) {
    public Compilation {
        diagnostics = List.copyOf(diagnostics);
        bundles = List.copyOf(bundles);
    }

    /** Whether there is no error; warnings do not count. */
    public boolean succeeded() {
        return diagnostics.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** What each source file declares, in the order of the files; there where there are errors, too. */
    public List<Contents> contents() {
        return model.units().stream()
                .map(unit -> Contents.of(unit, PackageIndex.packageOf(unit)))
                .toList();
    }

    /** How many drills there are to play. */
    public int drills() {
        return model.own().drills().size();
    }

    /** Plays the drills on the bundles, those of libraries aside. Only for a compilation that succeeded. */
    public DrillReport runDrills() {
        return DrillRunner.run(model.own(), bundles);
    }

    /**
     * Proves what is asked for of the scenarios that are no library's. Only for a compilation that succeeded.
     *
     * <p>Acceptances that nothing needs are found where all scenarios are asked for.
     */
    public ProofReport prove(ProofRequest request) {
        return prove(request, Optional.empty());
    }

    /** The same for scenarios of these names alone. */
    public ProofReport prove(ProofRequest request, Set<String> scenarios) {
        return prove(request, Optional.of(scenarios));
    }

    private ProofReport prove(ProofRequest request, Optional<Set<String>> scenarios) {
        var findings = new ProofFindings(model);
        Set<String> own = model.own().scenarios().stream()
                .map(scenario -> key(scenario.environment().name(), scenario.name()))
                .collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        List<Bundle> certified = new ArrayList<>();
        for (Bundle bundle : bundles) {
            String environment = bundle.environment().name();
            List<Certified> proofs = Prover.prove(
                    bundle,
                    request.withWanted(scenario -> own.contains(key(environment, scenario.id()))
                            && scenarios
                                    .map(names -> names.contains(scenario.id()))
                                    .orElse(true)));
            proofs.stream().map(found -> findings.entry(environment, found)).forEach(entries::add);
            certified.add(bundle.withProofs(
                    proofs.stream().map(Certified::certificate).toList()));
        }
        Stream<Diagnostic> found = entries.stream().flatMap(entry -> entry.finding().stream());
        Stream<Diagnostic> needless = scenarios.isPresent() ? Stream.empty() : findings.needless().stream();
        return new ProofReport(entries, Diagnostics.sorted(Stream.concat(found, needless)), certified);
    }

    private static String key(String environment, String scenario) {
        return environment + " " + scenario;
    }

    /**
     * A typed Java class for each environment: the contents of source and resource files by path.
     *
     * @param javaPackage a legal package name, not empty
     */
    public SortedMap<String, String> javaPack(String javaPackage) {
        return JavaPack.emit(javaPackage, bundles);
    }
}

package dev.firedrill.benchmarks;

import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.compiler.prove.Prover;
import dev.firedrill.compiler.prove.Prover.Certified;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Proves many scenarios of the size of the shipped ones: those of the two cloud environments with other names for their
 * services, a new set for each copy. Arguments: how many scenarios, 1,000 unless told.
 */
public final class ProofLoad {
    private static final List<String> ENVIRONMENTS =
            List.of("cloud-incident-response", "cloud-incident-response-hardened");
    private static final List<String> FIRST = List.of(
            "amber", "birch", "cobalt", "dune", "elm", "fjord", "granite", "harbour", "iris", "jade", "karst", "lagoon",
            "maple", "nectar", "onyx", "pine", "quartz", "reed", "slate", "tundra");
    private static final List<String> SECOND = List.of(
            "anvil", "bridge", "crane", "dial", "easel", "forge", "gauge", "hinge", "inlet", "joist", "kiln", "lever",
            "mast", "notch", "oar", "pulley", "quill", "rudder", "spindle", "trellis");

    private ProofLoad() {}

    /** Makes the copies, proves each twice, the second time with its certificates, and prints how long both took. */
    public static void main(String[] arguments) throws BundleException {
        int wanted = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        Map<String, Integer> verdicts = new TreeMap<>();
        long proving = 0;
        long reading = 0;
        int scenarios = 0;
        int reported = 0;
        for (int copy = 0; scenarios < wanted; copy++) {
            Bundle bundle = copy(copy);
            long start = System.nanoTime();
            List<Certified> proofs = Prover.prove(bundle, ProofRequest.ALL);
            long proved = System.nanoTime();
            var known = bundle.withProofs(
                    proofs.stream().map(Certified::certificate).toList());
            List<Certified> again = Prover.prove(known, ProofRequest.ALL.withPrevious(List.of(known)));
            reading += System.nanoTime() - proved;
            proving += proved - start;
            if (!again.stream().map(Certified::certificate).toList().equals(known.proofs())) {
                throw new AssertionError("copy " + copy + ": its certificates do not say what was proved");
            }
            known.proofs().forEach(proof -> verdicts.merge(proof.verdict(), 1, Integer::sum));
            scenarios += bundle.scenarios().size();
            if (scenarios / 100 > reported) {
                reported = scenarios / 100;
                print(scenarios, proving, reading, verdicts);
            }
        }
        print(scenarios, proving, reading, verdicts);
    }

    private static void print(int scenarios, long proving, long reading, Map<String, Integer> verdicts) {
        System.out.printf(
                Locale.ROOT,
                "%,d scenarios: proved in %.1f s, read from certificates in %.1f s; %s; %d MiB of heap%n",
                scenarios,
                proving / 1e9,
                reading / 1e9,
                verdicts,
                Runtime.getRuntime().totalMemory() >> 20);
    }

    /** A shipped environment in which services have other names, by a generator with that seed. */
    private static Bundle copy(int seed) throws BundleException {
        String text = ShippedEnvironment.text(ENVIRONMENTS.get(seed % ENVIRONMENTS.size()));
        Bundle shipped = BundleReader.read(text.getBytes(StandardCharsets.UTF_8));
        // Longer names first, so that none is taken for the beginning of another one.
        Set<String> services = shipped.scenarios().stream()
                .flatMap(scenario -> scenario.services().stream())
                .map(service -> service.name())
                .sorted((one, other) -> other.length() - one.length())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> names = new ArrayList<>();
        FIRST.forEach(first -> SECOND.forEach(second -> names.add(first + "-" + second)));
        Collections.shuffle(names, new Random(seed));
        String renamed = text;
        int next = 0;
        for (String service : services) {
            renamed = renamed.replace(service, names.get(next++));
        }
        return BundleReader.read(renamed.getBytes(StandardCharsets.UTF_8));
    }
}

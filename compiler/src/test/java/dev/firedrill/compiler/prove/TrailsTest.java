package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.prove.Evidence.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ways through evidence are those that come of trying every set of queries. */
final class TrailsTest {
    private static final String GOAL = "cause";
    private static final int WORLDS = 500;

    @Test
    void waysToProofAreTheMinimalSetsOfQueriesThatReachIt() {
        int reached = 0;
        int severalWays = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            Evidence evidence = evidence(random);
            int queries = 1 + random.nextInt(4);
            List<Set<Cell>> minimal = minimal(evidence);

            assertThat(Trails.shortest(evidence, TrailsTest::decides).map(List::size))
                    .as("the shortest way in world %d", seed)
                    .isEqualTo(minimal.stream().map(Set::size).min(Comparator.naturalOrder()));

            minimal.removeIf(proof -> proof.size() > queries);
            Trails trails = Trails.of(evidence, TrailsTest::decides, queries, Limits.DEFAULT);
            assertThat(trails.complete()).isTrue();
            assertThat(trails.used()).as("used in world %d", seed).isEqualTo(union(minimal));
            assertThat(trails.needed()).as("needed in world %d", seed).isEqualTo(intersection(minimal));
            reached += minimal.isEmpty() ? 0 : 1;
            severalWays += trails.needed().size() < trails.used().size() ? 1 : 0;
        }
        assertThat(reached).as("worlds with a way").isBetween(WORLDS / 4, WORLDS * 9 / 10);
        assertThat(severalWays).as("worlds with a choice").isGreaterThan(WORLDS / 8);
    }

    /** Up to nine queries about five services, one of which is seen at reset. */
    private static Evidence evidence(Random random) {
        List<String> services = IntStream.range(0, 5).mapToObj(i -> "s" + i).toList();
        List<Cell> cells = new ArrayList<>();
        for (String action : List.of("logs", "metrics")) {
            for (String service : services) {
                if (cells.size() < 9 && random.nextInt(4) > 0) {
                    Set<String> leads = new LinkedHashSet<>(services);
                    leads.removeIf(lead -> lead.equals(service) || random.nextInt(4) > 0);
                    Optional<String> proves = random.nextInt(6) == 0 ? Optional.of(GOAL) : Optional.empty();
                    cells.add(new Cell(action, service, leads, false, true, proves, List.of()));
                }
            }
        }
        return new Evidence(Set.of("s0"), Set.copyOf(services), cells);
    }

    private static boolean decides(Cell cell) {
        return cell.proves().isPresent();
    }

    /** The sets that prove it and none of whose proper subsets does: as many bits as queries, tried one by one. */
    private static List<Set<Cell>> minimal(Evidence evidence) {
        int count = evidence.cells().size();
        List<Integer> proofs = IntStream.range(0, 1 << count)
                .filter(bits -> proves(evidence, chosen(evidence, bits)))
                .boxed()
                .toList();
        return new ArrayList<>(proofs.stream()
                .filter(bits -> proofs.stream().noneMatch(other -> !other.equals(bits) && (other & bits) == other))
                .map(bits -> chosen(evidence, bits))
                .toList());
    }

    private static Set<Cell> chosen(Evidence evidence, int bits) {
        Set<Cell> chosen = new HashSet<>();
        for (int i = 0; i < evidence.cells().size(); i++) {
            if ((bits >> i & 1) == 1) {
                chosen.add(evidence.cells().get(i));
            }
        }
        return chosen;
    }

    /** Whether all of them can be asked in some order, each about a service that was shown before, and one decides. */
    private static boolean proves(Evidence evidence, Set<Cell> queries) {
        Set<String> shown = new HashSet<>(evidence.seen());
        Set<Cell> left = new HashSet<>(queries);
        boolean decided = false;
        boolean more = true;
        while (more) {
            more = false;
            for (Cell cell : List.copyOf(left)) {
                if (shown.contains(cell.service())) {
                    left.remove(cell);
                    shown.addAll(cell.leads());
                    decided |= decides(cell);
                    more = true;
                }
            }
        }
        return decided && left.isEmpty();
    }

    private static Set<Cell> union(List<Set<Cell>> sets) {
        Set<Cell> all = new HashSet<>();
        sets.forEach(all::addAll);
        return all;
    }

    private static Set<Cell> intersection(List<Set<Cell>> sets) {
        if (sets.isEmpty()) {
            return Set.of();
        }
        Set<Cell> common = new HashSet<>(sets.get(0));
        sets.forEach(common::retainAll);
        return common;
    }
}

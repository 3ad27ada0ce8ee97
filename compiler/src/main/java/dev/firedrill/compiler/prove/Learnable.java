package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Evidence.Cell;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Follows the leads from what is seen at reset to the evidence that decides the answer, and to what rules out each other
 * service; finds which evidence is necessary for that, which substitutable, and which idle.
 */
final class Learnable implements Theorem {
    @Override
    public Claim claim() {
        return Claim.LEARNABLE;
    }

    @Override
    public List<Proof> prove(TaskGame game) {
        return game.scenarios().stream().map(scenario -> prove(scenario, game)).toList();
    }

    private static Proof prove(Scenario scenario, TaskGame game) {
        var finding = new LearnableFinding(scenario, QueryBudget.of(scenario, game.reads()));
        List<KeyKind> keys = keys(scenario, game.reads());
        if (keys.isEmpty()) {
            return finding.nothingAsked();
        }
        Evidence evidence = Evidence.of(scenario);
        for (KeyKind key : keys) {
            decide(key, evidence, scenario, game, finding);
        }
        if (keys.contains(KeyKind.CAUSE)) {
            clear(evidence.fromList(), scenario, game, finding);
        }
        evidence.cells().stream().filter(cell -> claims(cell, keys)).forEach(finding::claims);
        return finding.proof(evidence);
    }

    /** What the rules ask for; where they only ask for the remedy, the cause that tells it. */
    private static List<KeyKind> keys(Scenario scenario, Reads reads) {
        List<KeyKind> asked = KeyKind.asked(reads, scenario.record());
        return asked.isEmpty()
                        && QueryBudget.usesRemedy(reads)
                        && KeyKind.CAUSE.of(scenario.record()).isPresent()
                ? List.of(KeyKind.CAUSE)
                : asked;
    }

    private static void decide(
            KeyKind key, Evidence evidence, Scenario scenario, TaskGame game, LearnableFinding finding) {
        finding.decides(key, Trails.shortest(evidence, key::provedBy), survivors(key, evidence, scenario));
        finding.proofs(Trails.of(evidence, key::provedBy, finding.queries(), game.limits()));
        game.scenarios().stream()
                .filter(other -> !key.of(other.record()).equals(key.of(scenario.record())))
                .filter(other -> Evidence.texts(other).equals(Evidence.texts(scenario)))
                .forEach(other -> finding.looksLike(key, other.id()));
    }

    /** The other answers that no evidence within reach rules out. */
    private static List<String> survivors(KeyKind key, Evidence evidence, Scenario scenario) {
        return switch (key) {
            case CAUSE ->
                others(scenario)
                        .filter(service -> Trails.shortest(evidence.fromList(), clears(service))
                                .isEmpty())
                        .toList();
            case SEVERITY ->
                scenario.environment().rules().severities().stream()
                        .filter(level -> level.ranked())
                        .map(level -> level.name())
                        .filter(level -> !key.of(scenario.record()).equals(Optional.of(level)))
                        .toList();
        };
    }

    private static void clear(Evidence evidence, Scenario scenario, TaskGame game, LearnableFinding finding) {
        others(scenario).forEach(service -> {
            if (evidence.cells().stream().noneMatch(clears(service))) {
                finding.unmarked(service);
            } else {
                finding.clears(service, Trails.shortest(evidence, clears(service)));
                finding.uses(Trails.of(evidence, clears(service), finding.queries(), game.limits()));
            }
        });
    }

    private static Stream<String> others(Scenario scenario) {
        Optional<String> cause = KeyKind.CAUSE.of(scenario.record());
        return scenario.record().services().stream()
                .map(Service::name)
                .filter(service -> !cause.equals(Optional.of(service)));
    }

    private static Predicate<Cell> clears(String service) {
        return cell -> cell.clears().contains(service);
    }

    /** Whether the cell is said to matter for one of the keys. */
    private static boolean claims(Cell cell, List<KeyKind> keys) {
        return cell.pointed()
                || keys.stream().anyMatch(key -> key.provedBy(cell))
                || keys.contains(KeyKind.CAUSE) && !cell.clears().isEmpty();
    }
}

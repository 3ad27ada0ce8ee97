package dev.firedrill.compiler.drill;

import dev.firedrill.compiler.drill.ScenarioCoverage.Part;
import dev.firedrill.engine.Coverage;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.ScenarioRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Adds up what the drills on one scenario touched. */
final class CoverageTally {
    private final Scenario scenario;
    private final Set<String> evidence = new HashSet<>();
    private final Set<Integer> remedySteps = new HashSet<>();
    private final Set<Integer> mistakes = new HashSet<>();
    private final Set<String> components = new HashSet<>();
    private int drills;

    CoverageTally(Scenario scenario) {
        this.scenario = scenario;
    }

    void add(Coverage coverage) {
        drills++;
        evidence.addAll(coverage.evidence());
        remedySteps.addAll(coverage.remedySteps());
        mistakes.addAll(coverage.mistakes());
        components.addAll(coverage.components());
    }

    boolean played() {
        return drills > 0;
    }

    ScenarioCoverage coverage() {
        ScenarioRecord record = scenario.record();
        EnvironmentRules rules = scenario.environment().rules();
        List<String> offered = scenario.task().actions();
        List<String> cells = record.evidence().stream()
                .filter(table -> offered.contains(table.action()))
                .flatMap(table -> table.cells().stream().map(cell -> table.action() + " " + cell.service()))
                .toList();
        List<String> parts = scenario.task().rules().rubric().stream()
                .flatMap(name ->
                        rules.rubrics().stream().filter(rubric -> rubric.name().equals(name)))
                .flatMap(rubric -> rubric.components().stream())
                .map(EnvironmentRules.Component::name)
                .toList();
        boolean repairs = offered.containsAll(record.remedy().steps().stream()
                .map(step -> step.move().action())
                .toList());
        return new ScenarioCoverage(
                rules.name(),
                scenario.task().id(),
                scenario.id(),
                drills,
                part(cells, evidence),
                repairs
                        ? part(record.remedy().steps(), remedySteps, step -> spelling(step.move()))
                        : new Part(0, List.of()),
                part(record.mistakes(), mistakes, mistake -> spelling(mistake.move())),
                part(parts, components));
    }

    private static Part part(List<String> all, Set<String> touched) {
        return new Part(
                all.size(), all.stream().filter(name -> !touched.contains(name)).toList());
    }

    private static <T> Part part(List<T> all, Set<Integer> touched, Function<T, String> spelling) {
        List<String> missed = IntStream.range(0, all.size())
                .filter(index -> !touched.contains(index))
                .mapToObj(index -> spelling.apply(all.get(index)))
                .toList();
        return new Part(all.size(), missed);
    }

    private static String spelling(ScenarioRecord.Move move) {
        return move.action() + move.target().map(target -> " " + target).orElse("()");
    }
}

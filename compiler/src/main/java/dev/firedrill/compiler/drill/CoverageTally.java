package dev.firedrill.compiler.drill;

import dev.firedrill.compiler.drill.ScenarioCoverage.Part;
import dev.firedrill.engine.Coverage;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Adds up what the drills on one scenario touched. */
final class CoverageTally {
    private static final Set<String> BARS =
            Set.of(StandardEvent.REMEDIATION_NOT_ALLOWED.spelling(), StandardEvent.ACTION_NOT_ALLOWED.spelling());

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
                barsMistakes(record, rules, offered)
                        ? new Part(0, List.of())
                        : part(record.mistakes(), mistakes, this::spelling),
                part(parts, components));
    }

    /** Whether no mistake can be made: the task offers none, and its shaping bars what it does not offer. */
    private boolean barsMistakes(ScenarioRecord record, EnvironmentRules rules, List<String> offered) {
        return record.mistakes().stream()
                        .noneMatch(mistake -> offered.contains(mistake.move().action()))
                && rules.shapings().stream()
                        .filter(column -> scenario.task()
                                .rules()
                                .shaping()
                                .filter(column.name()::equals)
                                .isPresent())
                        .flatMap(column -> column.rules().stream())
                        .anyMatch(rule -> rule.when().isEmpty() && BARS.contains(rule.event()));
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
        String arguments = move.arguments().entrySet().stream()
                .map(argument -> argument.getKey() + ": " + argument.getValue())
                .collect(Collectors.joining(", "));
        return move.action()
                + move.target().map(target -> " " + target).orElse("()")
                + (arguments.isEmpty() ? "" : " (" + arguments + ")");
    }

    /** With the step that it must not come before, which may be all that tells two mistakes apart. */
    private String spelling(ScenarioRecord.Mistake mistake) {
        String move = spelling(mistake.move());
        return mistake.before().isEmpty()
                ? move
                : move + " before "
                        + spelling(scenario.record()
                                .remedy()
                                .steps()
                                .get(mistake.before().getAsInt())
                                .move());
    }
}

package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.BundleWriter;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Event;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The made-up games are valid and different from each other. */
class SmallGamesTest {
    private static final Set<Operation> FOR_FIELDS =
            EnumSet.of(Operation.TIMESTAMP, Operation.ALERT, Operation.LOGS, Operation.FIGURES, Operation.SERIES);

    private final List<Environment> games =
            LongStream.range(0, 400).mapToObj(SmallGames::environment).toList();
    private final List<EnvironmentRules> rules =
            games.stream().map(Environment::rules).toList();
    private final List<ScenarioRecord> scenarios = games.stream()
            .flatMap(game -> game.scenarios().stream())
            .map(scenario -> scenario.record())
            .toList();

    @Test
    void aSeedGivesTheSameBundle() {
        assertThat(BundleWriter.write(SmallGames.bundle(7))).isEqualTo(BundleWriter.write(SmallGames.bundle(7)));
        assertThat(BundleWriter.write(SmallGames.bundle(7))).isNotEqualTo(BundleWriter.write(SmallGames.bundle(8)));
    }

    @Test
    void everyFactAndOperationOfRulesOccurs() {
        List<Expression> parts = new ArrayList<>();
        rules.forEach(game -> {
            game.events().forEach(event -> collect(event.when(), parts));
            game.hold().ifPresent(hold -> collect(hold.until(), parts));
            game.returns().ifPresent(returns -> collect(returns, parts));
            game.shapings()
                    .forEach(column -> column.rules().forEach(rule -> {
                        collect(rule.amount(), parts);
                        rule.when().ifPresent(when -> collect(when, parts));
                    }));
            game.rubrics().forEach(rubric -> {
                rubric.requirements().forEach(requirement -> collect(requirement, parts));
                rubric.components().forEach(component -> collect(component.value(), parts));
                rubric.total().ifPresent(total -> collect(total, parts));
            });
        });
        Set<Operation> operations = parts.stream()
                .filter(Call.class::isInstance)
                .map(call -> ((Call) call).operation())
                .collect(Collectors.toSet());
        assertThat(operations).containsAll(EnumSet.complementOf(EnumSet.copyOf(FOR_FIELDS)));
        Set<Fact> facts = parts.stream()
                .filter(Reading.class::isInstance)
                .map(reading -> ((Reading) reading).fact())
                .collect(Collectors.toSet());
        assertThat(facts)
                .containsAll(Arrays.stream(Fact.values())
                        .filter(fact -> fact.type() != ValueType.STRUCTURE)
                        .filter(fact ->
                                Arrays.stream(Use.values()).anyMatch(use -> use != Use.FIELD && fact.readableIn(use)))
                        .toList());
    }

    private static void collect(Expression expression, List<Expression> parts) {
        parts.add(expression);
        if (expression instanceof Call call) {
            call.arguments().forEach(argument -> collect(argument, parts));
        }
    }

    @Test
    void everyStandardEventIsPaidFor() {
        assertThat(rules.stream()
                        .flatMap(game -> game.shapings().stream())
                        .flatMap(column -> column.rules().stream())
                        .map(rule -> rule.event()))
                .containsAll(Arrays.stream(StandardEvent.values())
                        .map(StandardEvent::spelling)
                        .toList());
    }

    @Test
    void environmentsDiffer() {
        occurs(rules, game -> game.events().stream().anyMatch(Event::once));
        occurs(rules, game -> !game.endsOn().isEmpty());
        occurs(rules, game -> game.hold().isPresent());
        occurs(rules, game -> game.returns().isPresent());
        occurs(rules, game -> game.returns().isEmpty());
        occurs(rules, game -> !game.truthFields().isEmpty());
        occurs(rules, game -> !game.rubrics().get(0).requirements().isEmpty());
        occurs(rules, game -> game.rubrics().get(0).total().isPresent());
        for (int steps = 2; steps <= 5; steps++) {
            int budget = steps;
            occurs(rules, game -> game.tasks().get(0).steps() == budget);
        }
        occurs(rules, game -> game.tasks().get(0).seconds().isPresent());
        occurs(rules, game -> game.tasks().get(0).wall());
        occurs(rules, game -> game.tasks().get(0).answer().isEmpty());
        occurs(
                rules,
                game -> game.tasks().get(0).allow().size() < game.actions().size());
        occurs(games, game -> game.scenarios().size() == 3);
    }

    @Test
    void scenariosDiffer() {
        occurs(scenarios, scenario -> scenario.remedy().steps().isEmpty());
        occurs(scenarios, scenario -> scenario.remedy().steps().size() == 3);
        occurs(scenarios, scenario -> scenario.remedy().ordered());
        occurs(
                scenarios,
                scenario -> scenario.remedy().steps().stream()
                        .anyMatch(step -> !step.after().isEmpty()));
        occurs(
                scenarios,
                scenario -> scenario.remedy().steps().stream()
                        .anyMatch(step -> !step.mentions().keywords().isEmpty()));
        occurs(scenarios, scenario -> scenario.mistakes().size() == 2);
        occurs(
                scenarios,
                scenario -> scenario.mistakes().stream()
                        .anyMatch(mistake -> mistake.before().isPresent()));
        occurs(scenarios, scenario -> !scenario.neutral().isEmpty());
        occurs(scenarios, scenario -> cells(scenario).anyMatch(cell -> cell.visible()));
        occurs(scenarios, scenario -> cells(scenario).anyMatch(cell -> cell.empty()));
        occurs(
                scenarios,
                scenario -> cells(scenario).anyMatch(cell -> !cell.leads().isEmpty()));
        occurs(
                scenarios,
                scenario -> cells(scenario).anyMatch(cell -> cell.proves().isPresent()));
    }

    private static Stream<ScenarioRecord.EvidenceCell> cells(ScenarioRecord scenario) {
        return scenario.evidence().stream().flatMap(table -> table.cells().stream());
    }

    private static <T> void occurs(List<T> all, Predicate<T> feature) {
        assertThat(all).anyMatch(feature);
    }
}

package dev.firedrill.compiler.emit;

import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Quantity;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.rules.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns an environment into the rules of a bundle. */
final class RulesEmitter {
    private RulesEmitter() {}

    static EnvironmentRules emit(EnvironmentModel environment) {
        return new EnvironmentRules(
                environment.name(),
                environment.version(),
                environment.syntax().description().map(Text::value).orElse(""),
                environment.syntax().documentation(),
                environment.severities().values().stream()
                        .map(level -> new EnvironmentRules.Severity(
                                level.name().value(),
                                level.description().map(Text::value).orElse(""),
                                !level.unranked()))
                        .toList(),
                environment.actions().values().stream()
                        .map(RulesEmitter::action)
                        .toList(),
                environment.alertFields().values().stream()
                        .map(field ->
                                new EnvironmentRules.AlertField(field.name().value(), field.type(), field.optional()))
                        .toList(),
                environment.truthFields().values().stream()
                        .map(field -> new EnvironmentRules.TruthField(
                                field.name().value(), field.type(), field.values(), field.optional()))
                        .toList(),
                fields(environment.alert()),
                environment.tasks().values().stream().map(RulesEmitter::task).toList(),
                environment.shapings().values().stream()
                        .map(RulesEmitter::shaping)
                        .toList(),
                environment.events().values().stream()
                        .map(event -> new EnvironmentRules.Event(
                                event.syntax().name().value(),
                                event.when().expression(),
                                event.syntax().once()))
                        .toList(),
                environment.endsOn().stream().map(Name::value).toList(),
                environment
                        .hold()
                        .map(hold -> new EnvironmentRules.Hold(
                                hold.until().expression(),
                                hold.syntax().because().value())),
                environment.returns().map(Lowered::expression),
                environment.publicRewards().isPresent(),
                environment.rubrics().values().stream()
                        .map(RulesEmitter::rubric)
                        .toList(),
                fields(environment.observation()),
                fields(environment.state()),
                fields(environment.step()),
                new EnvironmentRules.AfterEnd(
                        environment.afterEnd().refusal().map(Text::value),
                        environment.afterEnd().fields().map(RulesEmitter::fields)),
                environment.wire());
    }

    private static EnvironmentRules.Action action(EnvironmentModel.Action action) {
        return new EnvironmentRules.Action(
                action.name(),
                action.syntax().kind().value(),
                action.role(),
                action.parameters().values().stream()
                        .map(parameter -> new EnvironmentRules.Parameter(
                                parameter.name().value(),
                                parameter.type(),
                                parameter.exact(),
                                parameter.values(),
                                parameter.optional()))
                        .toList(),
                action.syntax().description().map(Text::value).orElse(""),
                action.syntax().cost().map(Quantity::value).orElse(BigDecimal.ZERO));
    }

    private static EnvironmentRules.Task task(EnvironmentModel.Task task) {
        return new EnvironmentRules.Task(
                task.name(),
                task.syntax().title().map(Text::value).orElse(task.name()),
                task.syntax().documentation(),
                task.difficulty(),
                task.steps(),
                task.seconds(),
                task.wall(),
                task.actions(),
                task.answer().map(EnvironmentModel.Action::name),
                task.shaping().map(Name::value),
                task.rubric().map(Name::value),
                task.pass().map(Expression.Number::new),
                task.blind().map(Expression.Number::new),
                task.causeOutsideAlert().isPresent());
    }

    private static EnvironmentRules.Shaping shaping(EnvironmentModel.Shaping shaping) {
        return new EnvironmentRules.Shaping(
                shaping.name().value(),
                shaping.rules().stream()
                        .map(rule -> new EnvironmentRules.ShapingRule(
                                rule.event().value(),
                                rule.amount().expression(),
                                rule.when().map(Lowered::expression),
                                rule.because().map(Text::value)))
                        .toList());
    }

    private static EnvironmentRules.Rubric rubric(EnvironmentModel.Rubric rubric) {
        return new EnvironmentRules.Rubric(
                rubric.name().value(),
                rubric.requirements().stream().map(Lowered::expression).toList(),
                components(rubric.components()),
                rubric.total().map(Lowered::expression),
                components(rubric.reports()));
    }

    private static List<Component> components(Map<String, Lowered> figures) {
        return figures.entrySet().stream()
                .map(entry -> new Component(entry.getKey(), entry.getValue().expression()))
                .toList();
    }

    private static List<Field> fields(List<EnvironmentModel.Field> fields) {
        return fields.stream()
                .map(field -> new Field(
                        field.name().value(),
                        field.value().map(Lowered::expression),
                        field.when().map(Lowered::expression),
                        Optional.of(field)
                                .flatMap(EnvironmentModel.Field::fields)
                                .map(RulesEmitter::fields)))
                .toList();
    }
}

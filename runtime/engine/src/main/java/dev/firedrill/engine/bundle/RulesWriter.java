package dev.firedrill.engine.bundle;

import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.AfterEnd;
import dev.firedrill.engine.bundle.EnvironmentRules.AlertField;
import dev.firedrill.engine.bundle.EnvironmentRules.Alias;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Event;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.bundle.EnvironmentRules.Hold;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import dev.firedrill.engine.bundle.EnvironmentRules.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.TruthField;
import dev.firedrill.engine.bundle.EnvironmentRules.Wire;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Writes the part of a bundle that holds the rules. */
final class RulesWriter {
    private RulesWriter() {}

    static void write(Properties properties, EnvironmentRules rules) {
        properties
                .text("name", rules.name())
                .textUnlessEmpty("version", rules.version())
                .textUnlessEmpty("description", rules.description())
                .textUnlessEmpty("documentation", rules.documentation())
                .objects("severities", rules.severities(), RulesWriter::severity)
                .objects("actions", rules.actions(), RulesWriter::action)
                .objects("alertFields", rules.alertFields(), RulesWriter::alertField)
                .objects("truthFields", rules.truthFields(), RulesWriter::truthField)
                .objects("alert", rules.alert(), RulesWriter::field)
                .objects("tasks", rules.tasks(), RulesWriter::task)
                .objects("shapings", rules.shapings(), RulesWriter::shaping)
                .objects("events", rules.events(), RulesWriter::event)
                .texts("endsOn", rules.endsOn())
                .object("hold", rules.hold(), RulesWriter::hold)
                .expression("returns", rules.returns())
                .flag("publicRewards", rules.publicRewards())
                .objects("rubrics", rules.rubrics(), RulesWriter::rubric)
                .objects("observation", rules.observation(), RulesWriter::field)
                .objects("state", rules.state(), RulesWriter::field)
                .objects("step", rules.step(), RulesWriter::field)
                .object("afterEnd", rules.afterEnd(), RulesWriter::afterEnd)
                .object("wire", rules.wire(), RulesWriter::wire);
    }

    private static void severity(Properties properties, Severity severity) {
        properties
                .text("name", severity.name())
                .textUnlessEmpty("description", severity.description())
                .flag("ranked", severity.ranked());
    }

    private static void action(Properties properties, Action action) {
        properties
                .text("name", action.name())
                .text("kind", action.kind())
                .text("role", action.role().spelling())
                .objects("parameters", action.parameters(), RulesWriter::parameter)
                .textUnlessEmpty("description", action.description())
                .decimal("seconds", unlessZero(action.seconds()));
    }

    private static Optional<BigDecimal> unlessZero(BigDecimal number) {
        return Optional.of(number).filter(present -> present.signum() != 0);
    }

    private static void parameter(Properties properties, Parameter parameter) {
        properties
                .text("name", parameter.name())
                .text("type", word(parameter.type()))
                .flag("exact", parameter.exact())
                .texts("values", parameter.values())
                .flag("optional", parameter.optional());
    }

    private static void alertField(Properties properties, AlertField field) {
        properties.text("name", field.name()).text("type", word(field.type())).flag("optional", field.optional());
    }

    private static void truthField(Properties properties, TruthField field) {
        properties
                .text("name", field.name())
                .text("type", word(field.type()))
                .texts("values", field.values())
                .flag("optional", field.optional());
    }

    private static String word(ParameterType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static void task(Properties properties, Task task) {
        properties
                .text("id", task.id())
                .textUnlessEmpty("title", task.title())
                .textUnlessEmpty("documentation", task.documentation())
                .textUnlessEmpty("difficulty", task.difficulty())
                .integer("steps", task.steps())
                .decimal("seconds", task.seconds())
                .flag("wall", task.wall())
                .texts("allow", task.allow())
                .text("answer", task.answer())
                .text("shaping", task.shaping())
                .text("rubric", task.rubric())
                .expression("pass", task.pass())
                .expression("blind", task.blind())
                .flag("causeOutsideAlert", task.causeOutsideAlert());
    }

    private static void shaping(Properties properties, Shaping shaping) {
        properties.text("name", shaping.name()).objects("rules", shaping.rules(), RulesWriter::rule);
    }

    private static void rule(Properties properties, ShapingRule rule) {
        properties
                .text("event", rule.event())
                .expression("amount", Optional.of(rule.amount()))
                .expression("when", rule.when())
                .text("because", rule.because());
    }

    private static void event(Properties properties, Event event) {
        properties
                .text("name", event.name())
                .expression("when", Optional.of(event.when()))
                .flag("once", event.once());
    }

    private static void hold(Properties properties, Hold hold) {
        properties.expression("until", Optional.of(hold.until())).text("because", hold.because());
    }

    private static void rubric(Properties properties, Rubric rubric) {
        properties
                .text("name", rubric.name())
                .expressions("requirements", rubric.requirements())
                .objects("components", rubric.components(), RulesWriter::component)
                .expression("total", rubric.total())
                .objects("reports", rubric.reports(), RulesWriter::component);
    }

    private static void component(Properties properties, Component component) {
        properties.text("name", component.name()).expression("value", Optional.of(component.value()));
    }

    private static void field(Properties properties, Field field) {
        properties.text("name", field.name()).expression("value", field.value()).expression("when", field.when());
        field.fields().ifPresent(fields -> properties.objectsEvenIfNone("fields", fields, RulesWriter::field));
    }

    private static void afterEnd(Properties properties, AfterEnd afterEnd) {
        properties.text("refusal", afterEnd.refusal());
        afterEnd.fields().ifPresent(fields -> properties.objectsEvenIfNone("fields", fields, RulesWriter::field));
    }

    private static void wire(Properties properties, Wire wire) {
        properties
                .texts("action", wire.action())
                .text("parameters", wire.parameters())
                .texts("target", wire.target())
                .objects("aliases", wire.aliases(), RulesWriter::alias);
    }

    private static void alias(Properties properties, Alias alias) {
        properties.text("key", alias.key()).text("parameter", alias.parameter());
    }
}

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
import dev.firedrill.engine.rules.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the part of a bundle that holds the rules. */
final class RulesReader {
    private RulesReader() {}

    static EnvironmentRules read(Place place) throws BundleException {
        var members = place.members();
        var rules = new EnvironmentRules(
                members.text("name"),
                members.textOrEmpty("version"),
                members.textOrEmpty("description"),
                members.textOrEmpty("documentation"),
                members.list("severities", RulesReader::severity),
                members.list("actions", RulesReader::action),
                members.list("alertFields", RulesReader::alertField),
                members.list("truthFields", RulesReader::truthField),
                members.list("alert", RulesReader::field),
                members.list("tasks", RulesReader::task),
                members.list("shapings", RulesReader::shaping),
                members.list("events", RulesReader::event),
                members.texts("endsOn"),
                members.optional("hold", RulesReader::hold),
                members.optional("returns", ExpressionShape::read),
                members.flag("publicRewards"),
                members.list("rubrics", RulesReader::rubric),
                members.list("observation", RulesReader::field),
                members.list("state", RulesReader::field),
                members.list("step", RulesReader::field),
                afterEnd(members.get("afterEnd")),
                wire(members.get("wire")));
        members.end();
        return rules;
    }

    private static Severity severity(Place place) throws BundleException {
        var members = place.members();
        var severity = new Severity(members.text("name"), members.textOrEmpty("description"), members.flag("ranked"));
        members.end();
        return severity;
    }

    private static Action action(Place place) throws BundleException {
        var members = place.members();
        var action = new Action(
                members.text("name"),
                members.text("kind"),
                members.word(
                        "role", Role::named, "a role: diagnostic, remediation, submission, assessment, escalation"),
                members.list("parameters", RulesReader::parameter),
                members.textOrEmpty("description"),
                members.decimalOrZero("seconds"));
        members.end();
        return action;
    }

    private static Parameter parameter(Place place) throws BundleException {
        var members = place.members();
        var parameter = new Parameter(
                members.text("name"),
                type(members),
                members.flag("exact"),
                members.texts("values"),
                members.flag("optional"));
        members.end();
        return parameter;
    }

    private static AlertField alertField(Place place) throws BundleException {
        var members = place.members();
        var field = new AlertField(members.text("name"), type(members), members.flag("optional"));
        members.end();
        return field;
    }

    private static TruthField truthField(Place place) throws BundleException {
        var members = place.members();
        var field =
                new TruthField(members.text("name"), type(members), members.texts("values"), members.flag("optional"));
        members.end();
        return field;
    }

    private static ParameterType type(Members members) throws BundleException {
        return members.word("type", RulesReader::typeNamed, "service, severity, text, integer, number or choice");
    }

    private static Optional<ParameterType> typeNamed(String word) {
        return Arrays.stream(ParameterType.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Task task(Place place) throws BundleException {
        var members = place.members();
        var task = new Task(
                members.text("id"),
                members.textOrEmpty("title"),
                members.textOrEmpty("documentation"),
                members.textOrEmpty("difficulty"),
                members.integer("steps"),
                members.optional("seconds", Place::decimal),
                members.flag("wall"),
                members.texts("allow"),
                members.optional("answer", Place::text),
                members.optional("shaping", Place::text),
                members.optional("rubric", Place::text),
                members.optional("pass", Place::number),
                members.optional("blind", Place::number),
                members.flag("causeOutsideAlert"));
        members.end();
        return task;
    }

    private static Shaping shaping(Place place) throws BundleException {
        var members = place.members();
        var shaping = new Shaping(members.text("name"), members.list("rules", RulesReader::shapingRule));
        members.end();
        return shaping;
    }

    private static ShapingRule shapingRule(Place place) throws BundleException {
        var members = place.members();
        var rule = new ShapingRule(
                members.text("event"),
                ExpressionShape.read(members.get("amount")),
                members.optional("when", ExpressionShape::read),
                members.optional("because", Place::text));
        members.end();
        return rule;
    }

    private static Event event(Place place) throws BundleException {
        var members = place.members();
        var event = new Event(members.text("name"), ExpressionShape.read(members.get("when")), members.flag("once"));
        members.end();
        return event;
    }

    private static Hold hold(Place place) throws BundleException {
        var members = place.members();
        var hold = new Hold(ExpressionShape.read(members.get("until")), members.text("because"));
        members.end();
        return hold;
    }

    private static Rubric rubric(Place place) throws BundleException {
        var members = place.members();
        var rubric = new Rubric(
                members.text("name"),
                members.list("requirements", ExpressionShape::read),
                members.list("components", RulesReader::component),
                members.optional("total", ExpressionShape::read),
                members.list("reports", RulesReader::component));
        members.end();
        return rubric;
    }

    private static Component component(Place place) throws BundleException {
        var members = place.members();
        var component = new Component(members.text("name"), ExpressionShape.read(members.get("value")));
        members.end();
        return component;
    }

    private static Field field(Place place) throws BundleException {
        return field(place, 0);
    }

    private static Field field(Place place, int depth) throws BundleException {
        if (depth > Limits.FIELD_DEPTH) {
            throw place.pointer().fault("fields may be at most " + Limits.FIELD_DEPTH + " groups deep");
        }
        var members = place.members();
        var field = new Field(
                members.text("name"),
                members.optional("value", ExpressionShape::read),
                members.optional("when", ExpressionShape::read),
                members.optional("fields", list -> list.list(inner -> field(inner, depth + 1))));
        members.end();
        if (field.value().isPresent() == field.fields().isPresent()) {
            throw place.pointer().fault("a field has either a `value` or `fields`");
        }
        if (field.when().isPresent() && field.value().isEmpty()) {
            throw place.pointer().fault("`when` is for a field with a `value`");
        }
        return field;
    }

    private static AfterEnd afterEnd(Place place) throws BundleException {
        var members = place.members();
        var afterEnd = new AfterEnd(
                members.optional("refusal", Place::text),
                members.<List<Field>>optional("fields", list -> list.list(RulesReader::field)));
        members.end();
        if (afterEnd.refusal().isPresent() == afterEnd.fields().isPresent()) {
            throw place.pointer().fault("what follows the end is either a `refusal` or `fields`");
        }
        return afterEnd;
    }

    private static Wire wire(Place place) throws BundleException {
        var members = place.members();
        var wire = new Wire(
                members.texts("action"),
                members.optional("parameters", Place::text),
                members.texts("target"),
                members.list("aliases", RulesReader::alias));
        members.end();
        return wire;
    }

    private static Alias alias(Place place) throws BundleException {
        var members = place.members();
        var alias = new Alias(members.text("key"), members.text("parameter"));
        members.end();
        return alias;
    }
}

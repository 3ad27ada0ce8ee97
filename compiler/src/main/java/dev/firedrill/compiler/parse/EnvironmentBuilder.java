package dev.firedrill.compiler.parse;

import static dev.firedrill.compiler.parse.TreeBuilder.whole;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.EnvironmentMember.Field;
import dev.firedrill.compiler.syntax.EnvironmentMember.Parameter;
import dev.firedrill.compiler.syntax.EnvironmentMember.Table.Place;
import dev.firedrill.compiler.syntax.EnvironmentMember.TypeReference;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.RubricMember;
import dev.firedrill.compiler.syntax.WireMember;
import dev.firedrill.grammar.IncidentParser;
import java.util.List;
import java.util.Optional;

/** Builds environments. */
final class EnvironmentBuilder {
    private final Places places;
    private final ExpressionBuilder expressions;
    private final RulesBuilder rules;

    EnvironmentBuilder(Places places, ExpressionBuilder expressions) {
        this.places = places;
        this.expressions = expressions;
        this.rules = new RulesBuilder(places, expressions);
    }

    Declaration.Environment environment(IncidentParser.EnvironmentContext context) {
        return new Declaration.Environment(
                places.span(context),
                places.documentation(context),
                places.name(context.name(0)),
                Optional.ofNullable(context.name(1)).map(places::name),
                places.optionalText(context.text()),
                whole(context.environmentMember(), this::member));
    }

    private EnvironmentMember member(IncidentParser.EnvironmentMemberContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.VersionMemberContext version) {
            return new EnvironmentMember.Version(span, places.text(version.text()));
        }
        if (context instanceof IncidentParser.SeverityMemberContext severity) {
            return new EnvironmentMember.SeverityLevel(
                    span,
                    places.name(severity.name()),
                    places.optionalText(severity.text()),
                    severity.UNRANKED() != null);
        }
        if (context instanceof IncidentParser.AlertFieldMemberContext field) {
            return new EnvironmentMember.AlertField(span, places.name(field.name()), type(field.type()));
        }
        if (context instanceof IncidentParser.TruthFieldMemberContext field) {
            return new EnvironmentMember.TruthField(span, places.name(field.name()), type(field.type()));
        }
        if (context instanceof IncidentParser.KindMemberContext kind) {
            return new EnvironmentMember.Kind(span, places.name(kind.name(0)), places.name(kind.name(1)));
        }
        if (context instanceof IncidentParser.ActionMemberContext action) {
            return action(action, span);
        }
        if (context instanceof IncidentParser.AcceptMemberContext accept) {
            return new EnvironmentMember.Accept(span, places.acceptance(accept.accept()));
        }
        return table(context, span)
                .or(() -> rule(context, span))
                .orElseThrow(() -> new AssertionError(context.getText()));
    }

    private EnvironmentMember.Action action(IncidentParser.ActionMemberContext context, Span span) {
        return new EnvironmentMember.Action(
                span,
                places.name(context.name(0)),
                places.name(context.name(1)),
                context.parameter().stream().map(this::parameter).toList(),
                places.optionalText(context.text()),
                Optional.ofNullable(context.DURATION()).map(node -> places.quantity(node.getSymbol())));
    }

    private Parameter parameter(IncidentParser.ParameterContext context) {
        Name name = places.name(context.name());
        Optional<TypeReference> type = Optional.ofNullable(context.type()).map(this::type);
        // `service?` has the type that it is named after, and may be left out.
        Optional<TypeReference> namesake = Optional.ofNullable(context.QUESTION())
                .map(mark -> new TypeReference(places.span(context), List.of(name), false, false, true));
        return new Parameter(places.span(context), name, type.or(() -> namesake));
    }

    private TypeReference type(IncidentParser.TypeContext context) {
        return new TypeReference(
                places.span(context),
                places.names(context.name()),
                context.OF() != null,
                context.EXACT() != null,
                context.QUESTION() != null);
    }

    private Optional<EnvironmentMember> table(IncidentParser.EnvironmentMemberContext context, Span span) {
        if (context instanceof IncidentParser.AlertTableMemberContext alert) {
            return Optional.of(new EnvironmentMember.AlertTable(span, fields(alert.fieldTable())));
        }
        if (context instanceof IncidentParser.ObservationMemberContext observation) {
            return Optional.of(table(span, Place.OBSERVATION, observation.fieldTable()));
        }
        if (context instanceof IncidentParser.StateMemberContext state) {
            return Optional.of(new EnvironmentMember.Table(
                    span, Place.STATE, Optional.ofNullable(state.fieldTable()).map(this::fields)));
        }
        if (context instanceof IncidentParser.StepMemberContext step) {
            return Optional.of(table(span, Place.STEP, step.fieldTable()));
        }
        if (context instanceof IncidentParser.AfterEndMemberContext end) {
            return Optional.of(new EnvironmentMember.AfterEnd(
                    span,
                    places.optionalText(end.text()),
                    Optional.ofNullable(end.fieldTable()).map(this::fields)));
        }
        if (context instanceof IncidentParser.WireDeclarationContext wire) {
            return Optional.of(new EnvironmentMember.Wire(span, whole(wire.wireMember(), this::wireMember)));
        }
        return Optional.empty();
    }

    private EnvironmentMember.Table table(Span span, Place place, IncidentParser.FieldTableContext context) {
        return new EnvironmentMember.Table(span, place, Optional.of(fields(context)));
    }

    private List<Field> fields(IncidentParser.FieldTableContext context) {
        return whole(context.fieldEntry(), this::field);
    }

    private Field field(IncidentParser.FieldEntryContext context) {
        return new Field(
                places.span(context),
                places.word(context.name(), context.text()),
                expressions.optional(context.choice()),
                Optional.ofNullable(context.fieldTable()).map(this::fields));
    }

    private WireMember wireMember(IncidentParser.WireMemberContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.WireActionMemberContext action) {
            return new WireMember.Action(span, places.texts(action.text()));
        }
        if (context instanceof IncidentParser.WireParametersMemberContext parameters) {
            return parameters.FLAT() != null
                    ? new WireMember.Flat(span)
                    : new WireMember.Nested(span, places.text(parameters.text()));
        }
        if (context instanceof IncidentParser.WireTargetMemberContext target) {
            return new WireMember.Target(span, places.texts(target.text()));
        }
        if (context instanceof IncidentParser.WireAliasMemberContext alias) {
            return new WireMember.Alias(span, places.text(alias.text()), places.name(alias.name()));
        }
        throw new AssertionError(context.getText());
    }

    private Optional<EnvironmentMember> rule(IncidentParser.EnvironmentMemberContext context, Span span) {
        if (context instanceof IncidentParser.TaskDeclarationContext task) {
            return Optional.of(new EnvironmentMember.Task(
                    span,
                    places.documentation(context),
                    places.name(task.name()),
                    places.optionalText(task.text()),
                    whole(task.taskMember(), rules::taskMember)));
        }
        if (context instanceof IncidentParser.DropTaskMemberContext drop) {
            return Optional.of(new EnvironmentMember.DropTask(span, places.name(drop.name())));
        }
        if (context instanceof IncidentParser.ShapingMemberContext shaping) {
            return Optional.of(new EnvironmentMember.Shaping(
                    span, places.names(shaping.name()), whole(shaping.shapingRow(), rules::shapingRow)));
        }
        if (context instanceof IncidentParser.EventMemberContext event) {
            return Optional.of(new EnvironmentMember.Event(
                    span, places.name(event.name()), expressions.choice(event.choice()), event.ONCE() != null));
        }
        if (context instanceof IncidentParser.EndsOnMemberContext ends) {
            return Optional.of(new EnvironmentMember.EndsOn(span, places.name(ends.name())));
        }
        if (context instanceof IncidentParser.HoldMemberContext hold) {
            return Optional.of(
                    new EnvironmentMember.Hold(span, expressions.choice(hold.choice()), places.text(hold.text())));
        }
        if (context instanceof IncidentParser.ReturnMemberContext returns) {
            return Optional.of(new EnvironmentMember.Return(span, expressions.choice(returns.choice())));
        }
        if (context instanceof IncidentParser.RewardsMemberContext) {
            return Optional.of(new EnvironmentMember.PublicRewards(span));
        }
        if (context instanceof IncidentParser.RubricDeclarationContext rubric) {
            List<RubricMember> members = whole(rubric.rubricMember(), rules::rubricMember);
            return Optional.of(new EnvironmentMember.Rubric(span, places.name(rubric.name()), members));
        }
        return Optional.empty();
    }
}

package dev.firedrill.compiler.parse;

import static dev.firedrill.compiler.parse.TreeBuilder.whole;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.IncidentMember.AlertEntry;
import dev.firedrill.compiler.syntax.IncidentMember.AlertValue;
import dev.firedrill.compiler.syntax.IncidentMember.Keyword;
import dev.firedrill.compiler.syntax.IncidentMember.MistakeEntry;
import dev.firedrill.compiler.syntax.IncidentMember.NeutralStep;
import dev.firedrill.compiler.syntax.IncidentMember.RemedyStep;
import dev.firedrill.compiler.syntax.IncidentMember.StatusEntry;
import dev.firedrill.compiler.syntax.Move;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.compiler.syntax.Word;
import dev.firedrill.grammar.IncidentParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds incidents and their members. */
final class IncidentBuilder {
    private final Places places;
    private final MoveBuilder moves;
    private final EvidenceBuilder evidence;

    IncidentBuilder(Places places, MoveBuilder moves) {
        this.places = places;
        this.moves = moves;
        this.evidence = new EvidenceBuilder(places);
    }

    MoveBuilder moves() {
        return moves;
    }

    Declaration.Incident incident(IncidentParser.IncidentContext context) {
        return new Declaration.Incident(
                places.span(context),
                places.documentation(context),
                places.name(context.name(0)),
                Optional.ofNullable(context.name(1)).map(places::name),
                places.optionalText(context.text()),
                whole(context.incidentMember(), this::member));
    }

    IncidentMember member(IncidentParser.IncidentMemberContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.SummaryMemberContext summary) {
            return new IncidentMember.Summary(span, places.text(summary.text()));
        }
        if (context instanceof IncidentParser.AlertMemberBlockContext alert) {
            return new IncidentMember.Alert(
                    span, places.optionalText(alert.text()), whole(alert.alertMember(), this::alertEntry));
        }
        if (context instanceof IncidentParser.TruthSeverityMemberContext severity) {
            return new IncidentMember.TrueSeverity(span, places.name(severity.name()));
        }
        if (context instanceof IncidentParser.StatusMemberContext status) {
            return new IncidentMember.Status(span, whole(status.statusEntry(), this::statusEntry));
        }
        if (context instanceof IncidentParser.EvidenceMemberContext table) {
            return new IncidentMember.Evidence(
                    span, places.name(table.name()), table.FROM() != null, whole(table.evidenceRow(), evidence::row));
        }
        if (context instanceof IncidentParser.LogMemberContext log) {
            return new IncidentMember.Log(span, whole(log.serviceLogLine(), evidence::serviceLogLine));
        }
        if (context instanceof IncidentParser.ReplyMemberContext reply) {
            return new IncidentMember.Reply(span, places.name(reply.name()), places.text(reply.text()));
        }
        if (context instanceof IncidentParser.IncidentAcceptMemberContext accept) {
            return new IncidentMember.Accept(span, places.acceptance(accept.accept()));
        }
        return truth(context, span);
    }

    private IncidentMember truth(IncidentParser.IncidentMemberContext context, Span span) {
        if (context instanceof IncidentParser.CauseMemberContext cause) {
            return new IncidentMember.Cause(
                    span, places.name(cause.name()), places.optionalText(cause.text()), keywords(cause.keyword()));
        }
        if (context instanceof IncidentParser.TruthMemberContext field) {
            return new IncidentMember.Truth(span, places.name(field.name()), alertValue(field.alertValue()));
        }
        if (context instanceof IncidentParser.RemedyMemberContext remedy) {
            return new IncidentMember.Remedy(
                    span, remedy.UNORDERED() != null, whole(remedy.remedyStep(), this::remedyStep));
        }
        if (context instanceof IncidentParser.NeutralMemberContext neutral) {
            return new IncidentMember.Neutral(span, whole(neutral.neutralStep(), this::neutralStep));
        }
        if (context instanceof IncidentParser.MistakeMemberContext mistakes) {
            return new IncidentMember.Mistakes(span, whole(mistakes.mistakeEntry(), this::mistake));
        }
        if (context instanceof IncidentParser.ResolutionMemberContext resolution) {
            return new IncidentMember.Resolution(
                    span,
                    Optional.ofNullable(resolution.NUMBER()).map(node -> places.quantity(node.getSymbol())),
                    keywords(resolution.keyword()));
        }
        throw new AssertionError(context.getText());
    }

    private AlertEntry alertEntry(IncidentParser.AlertMemberContext context) {
        return new AlertEntry(
                places.span(context),
                places.name(context.name()),
                context.alertValue().stream().map(this::alertValue).toList());
    }

    private AlertValue alertValue(IncidentParser.AlertValueContext context) {
        Span span = places.span(context);
        if (context.name() != null) {
            return new AlertValue(span, Optional.of(places.name(context.name())), Optional.empty());
        }
        var literal = context.literal();
        if (literal.text() != null) {
            return new AlertValue(span, Optional.of(places.text(literal.text())), Optional.empty());
        }
        return new AlertValue(span, Optional.empty(), Optional.of(places.quantity(literal.getStart())));
    }

    private StatusEntry statusEntry(IncidentParser.StatusEntryContext context) {
        List<Name> names = new ArrayList<>(places.names(context.name()));
        Word state = context.text() != null ? places.text(context.text()) : names.remove(names.size() - 1);
        return new StatusEntry(places.span(context), List.copyOf(names), state);
    }

    private List<Keyword> keywords(List<IncidentParser.KeywordContext> contexts) {
        return contexts.stream()
                .map(context -> new Keyword(places.span(context), places.texts(context.text())))
                .toList();
    }

    private RemedyStep remedyStep(IncidentParser.RemedyStepContext context) {
        List<Keyword> mentions = new ArrayList<>();
        boolean mentionsIfGiven = false;
        List<Move> after = new ArrayList<>();
        List<StatusEntry> sets = new ArrayList<>();
        Optional<Text> effect = Optional.empty();
        for (IncidentParser.RemedyClauseContext clause : context.remedyClause()) {
            if (clause instanceof IncidentParser.StepMentionsClauseContext words) {
                mentions.addAll(keywords(words.keyword()));
                mentionsIfGiven |= words.GIVEN() != null;
            } else if (clause instanceof IncidentParser.StepAfterClauseContext before) {
                before.move().forEach(move -> after.add(moves.move(move)));
            } else if (clause instanceof IncidentParser.StepSetsClauseContext statuses) {
                statuses.statusEntry().forEach(entry -> sets.add(statusEntry(entry)));
            } else if (clause instanceof IncidentParser.StepEffectClauseContext text) {
                effect = Optional.of(places.text(text.text()));
            }
        }
        return new RemedyStep(
                places.span(context),
                moves.move(context.move()),
                List.copyOf(mentions),
                mentionsIfGiven,
                List.copyOf(after),
                effect,
                List.copyOf(sets));
    }

    private NeutralStep neutralStep(IncidentParser.NeutralStepContext context) {
        List<Move> named = context.move() != null
                ? List.of(moves.move(context.move()))
                : moves.moves(context.name(), context.target(), context.arguments());
        return new NeutralStep(places.span(context), named, places.text(context.text()));
    }

    private MistakeEntry mistake(IncidentParser.MistakeEntryContext context) {
        return new MistakeEntry(
                places.span(context),
                places.name(context.name()),
                context.target().stream().map(places::target).toList(),
                moves.arguments(context.arguments()),
                Optional.ofNullable(context.move()).map(moves::move),
                places.text(context.text()));
    }
}

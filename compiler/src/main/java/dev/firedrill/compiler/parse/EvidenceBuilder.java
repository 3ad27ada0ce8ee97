package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Content;
import dev.firedrill.compiler.syntax.IncidentMember.EvidenceRow;
import dev.firedrill.compiler.syntax.IncidentMember.ServiceLogLine;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.grammar.IncidentParser;
import java.util.Optional;

/** Builds rows of evidence. */
final class EvidenceBuilder {
    private final Places places;

    EvidenceBuilder(Places places) {
        this.places = places;
    }

    EvidenceRow row(IncidentParser.EvidenceRowContext context) {
        return new EvidenceRow(
                places.span(context),
                places.names(context.name()),
                content(context.content()),
                context.mark().stream().map(this::mark).toList());
    }

    private Content content(IncidentParser.ContentContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.TextContentContext text) {
            return new Content.Plain(span, places.text(text.text()));
        }
        if (context instanceof IncidentParser.TimelineContentContext timeline) {
            return new Content.Timeline(span, TreeBuilder.whole(timeline.logLine(), this::logLine));
        }
        if (context instanceof IncidentParser.FiguresContentContext figures) {
            return new Content.Figures(
                    span,
                    figures.measure().stream().map(this::measure).toList(),
                    figures.series().stream().map(this::series).toList());
        }
        throw new AssertionError(context.getText());
    }

    private Content.LogLine logLine(IncidentParser.LogLineContext context) {
        return new Content.LogLine(
                places.span(context),
                places.quantity(context.DURATION().getSymbol()),
                places.name(context.name()),
                places.text(context.text()));
    }

    ServiceLogLine serviceLogLine(IncidentParser.ServiceLogLineContext context) {
        return new ServiceLogLine(
                places.span(context),
                places.quantity(context.DURATION().getSymbol()),
                places.name(context.name(0)),
                places.name(context.name(1)),
                places.text(context.text()));
    }

    private Content.Series series(IncidentParser.SeriesContext context) {
        return new Content.Series(
                places.span(context),
                places.name(context.name()),
                context.sample().stream()
                        .map(sample -> places.quantity(sample.getStart()))
                        .toList(),
                places.quantity(context.DURATION().getSymbol()));
    }

    private Content.Measure measure(IncidentParser.MeasureContext context) {
        return new Content.Measure(
                places.span(context), places.name(context.name()), places.quantity(context.getStop()));
    }

    private Mark mark(IncidentParser.MarkContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.ProvesMarkContext proves) {
            return new Mark.Proves(
                    span,
                    proves.CAUSE() != null,
                    Optional.ofNullable(proves.name()).map(places::name));
        }
        if (context instanceof IncidentParser.DecoyMarkContext) {
            return new Mark.Decoy(span);
        }
        if (context instanceof IncidentParser.LeadsMarkContext leads) {
            return new Mark.Leads(span, places.names(leads.name()), places.optionalText(leads.text()));
        }
        if (context instanceof IncidentParser.ClearsMarkContext clears) {
            return new Mark.Clears(span, places.names(clears.name()));
        }
        if (context instanceof IncidentParser.VisibleMarkContext visible) {
            return new Mark.Visible(span, visible.FIGURES() != null);
        }
        if (context instanceof IncidentParser.EmptyMarkContext) {
            return new Mark.Empty(span);
        }
        throw new AssertionError(context.getText());
    }
}

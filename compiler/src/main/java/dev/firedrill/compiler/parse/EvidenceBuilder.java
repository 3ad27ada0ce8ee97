package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Content;
import dev.firedrill.compiler.syntax.IncidentMember.EvidenceRow;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.grammar.IncidentParser;

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
        if (context instanceof IncidentParser.SeriesContentContext series) {
            return new Content.Series(
                    span,
                    places.name(series.name()),
                    places.quantities(series.NUMBER()),
                    places.quantity(series.DURATION().getSymbol()));
        }
        if (context instanceof IncidentParser.MetricsContentContext metrics) {
            return new Content.Metrics(
                    span, metrics.measure().stream().map(this::measure).toList());
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

    private Content.Measure measure(IncidentParser.MeasureContext context) {
        return new Content.Measure(
                places.span(context), places.name(context.name()), places.quantity(context.getStop()));
    }

    private Mark mark(IncidentParser.MarkContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.ProvesMarkContext proves) {
            return new Mark.Proves(span, proves.CAUSE() != null);
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
        if (context instanceof IncidentParser.VisibleMarkContext) {
            return new Mark.Visible(span);
        }
        throw new AssertionError(context.getText());
    }
}

package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Acceptance;
import dev.firedrill.compiler.syntax.DottedName;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Quantity;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.compiler.syntax.Word;
import dev.firedrill.grammar.IncidentParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Turns tokens of one file into names, texts and quantities with their places. */
final class Places {
    private final SourceFile file;
    private final Offsets offsets;
    private final CommonTokenStream tokens;
    private final Diagnostics diagnostics;

    Places(SourceFile file, Offsets offsets, CommonTokenStream tokens, Diagnostics diagnostics) {
        this.file = file;
        this.offsets = offsets;
        this.tokens = tokens;
        this.diagnostics = diagnostics;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    Span span(ParserRuleContext context) {
        Token stop = context.getStop() == null ? context.getStart() : context.getStop();
        return Span.covering(span(context.getStart()), span(stop));
    }

    Span span(Token token) {
        return offsets.span(file, token);
    }

    Name name(IncidentParser.NameContext context) {
        return new Name(span(context), context.getText());
    }

    List<Name> names(List<IncidentParser.NameContext> contexts) {
        return contexts.stream().map(this::name).toList();
    }

    DottedName dottedName(IncidentParser.DottedNameContext context) {
        return new DottedName(span(context), names(context.name()));
    }

    Text text(IncidentParser.TextContext context) {
        return new Text(span(context), TextLiteral.value(context.getText(), span(context), diagnostics));
    }

    Optional<Text> optionalText(IncidentParser.TextContext context) {
        return Optional.ofNullable(context).map(this::text);
    }

    List<Text> texts(List<IncidentParser.TextContext> contexts) {
        return contexts.stream().map(this::text).toList();
    }

    Word word(IncidentParser.NameContext name, IncidentParser.TextContext text) {
        return name != null ? name(name) : text(text);
    }

    Word target(IncidentParser.TargetContext context) {
        return word(context.name(), context.text());
    }

    Quantity quantity(Token token) {
        Quantity quantity = QuantityLiteral.quantity(span(token), token.getText());
        if (quantity.value().precision() > 15) {
            diagnostics
                    .report(DiagnosticCode.NUMBER_TOO_LONG, span(token), token.getText())
                    .help("use at most 15 digits");
        }
        return quantity;
    }

    Acceptance acceptance(IncidentParser.AcceptContext context) {
        return new Acceptance(
                span(context),
                name(context.name()),
                context.acceptedFigure().stream().map(this::accepted).toList(),
                text(context.text()));
    }

    private Acceptance.Figure accepted(IncidentParser.AcceptedFigureContext context) {
        return new Acceptance.Figure(
                span(context),
                optionalText(context.text()),
                quantity(context.NUMBER().getSymbol()));
    }

    /** The documentation comment that stands directly above, its lines joined. */
    String documentation(ParserRuleContext context) {
        List<Token> hidden = tokens.getHiddenTokensToLeft(context.getStart().getTokenIndex());
        if (hidden == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (Token token : hidden) {
            if (token.getType() == IncidentParser.DOC_COMMENT) {
                lines.add(token.getText().substring(3).strip());
            }
        }
        return String.join("\n", lines);
    }
}

package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.SourceUnit;
import dev.firedrill.grammar.IncidentLexer;
import dev.firedrill.grammar.IncidentParser;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Parses source files. Whatever the text, the answer is a tree and, where the text is wrong, diagnostics; members with
 * mistakes are left out of the tree.
 */
public final class SourceParser {
    private static final int LONGEST = 1 << 22;

    private SourceParser() {}

    /** The trees of all files, in the order of the set. */
    public static List<SourceUnit> parse(SourceSet sources, Diagnostics diagnostics) {
        return sources.files().stream().map(file -> parse(file, diagnostics)).toList();
    }

    /** The tree of one file. */
    public static SourceUnit parse(SourceFile file, Diagnostics diagnostics) {
        if (file.text().length() > LONGEST) {
            diagnostics
                    .report(
                            DiagnosticCode.FILE_TOO_LARGE,
                            new Span(file, 0, 0),
                            file.text().length(),
                            LONGEST)
                    .help("split it into several files of the same package");
            return empty(file);
        }
        var offsets = new Offsets(file.text());
        var lexer = new IncidentLexer(CharStreams.fromString(file.text(), file.name()));
        lexer.removeErrorListeners();
        var tokens = new CommonTokenStream(lexer);
        tokens.fill();
        if (!TokenAudit.passes(file, offsets, tokens.getTokens(), diagnostics)) {
            return empty(file);
        }
        var places = new Places(file, offsets, tokens, diagnostics);
        return new TreeBuilder(places).unit(context(tokens, places));
    }

    private static SourceUnit empty(SourceFile file) {
        return new SourceUnit(new Span(file, 0, 0), Optional.empty(), List.of(), List.of());
    }

    /** A valid file is parsed in the fast mode; only a broken one pays for the exact mode and its recovery. */
    private static IncidentParser.FileContext context(CommonTokenStream tokens, Places places) {
        var parser = new IncidentParser(tokens);
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.file();
        } catch (ParseCancellationException e) {
            tokens.seek(0);
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.setErrorHandler(new Recovery(tokens.getTokens(), places));
            return parser.file();
        }
    }
}

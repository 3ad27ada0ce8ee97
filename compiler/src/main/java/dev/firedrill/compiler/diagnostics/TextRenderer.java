package dev.firedrill.compiler.diagnostics;

import dev.firedrill.compiler.diagnostics.Diagnostic.Label;
import dev.firedrill.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes findings for people: the place and the message, the line in question with the span underlined, other places
 * with what they have to do with it, and the help.
 */
public record TextRenderer(Style style) implements Renderer {
    /** How the text is set off. */
    public enum Style {
        /** Nothing but characters: for files and pipes. */
        PLAIN,
        /** ANSI colours: for terminals. */
        COLOURED
    }

    private enum Colour {
        RED("1;31"),
        YELLOW("1;33"),
        GREY("2"),
        BLUE("34"),
        BOLD("1");

        private final String escape;

        Colour(String escape) {
            this.escape = escape;
        }
    }

    @Override
    public String render(List<Diagnostic> diagnostics) {
        var text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            text.append(text.isEmpty() ? "" : "\n");
            lines(diagnostic).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private List<String> lines(Diagnostic diagnostic) {
        Colour colour = colour(diagnostic.severity());
        String margin = " ".repeat(marginWidth(diagnostic));
        List<String> lines = new ArrayList<>();
        lines.add(diagnostic.span() + ": "
                + paint(
                        colour,
                        diagnostic.severity().word() + "[" + diagnostic.code().code() + "]") + ": "
                + paint(Colour.BOLD, Snippet.printable(diagnostic.message())));
        lines.add(paint(Colour.BLUE, margin + " |"));
        Snippet snippet = Snippet.of(diagnostic.span(), '^');
        lines.add(source(margin, snippet));
        lines.add(paint(Colour.BLUE, margin + " | ") + paint(colour, snippet.underline()));
        Span shown = diagnostic.span();
        for (Label label : diagnostic.labels()) {
            addLabel(label, shown, margin, lines);
            shown = label.span();
        }
        diagnostic.help().ifPresent(help -> addHelp(help, margin, lines));
        return lines;
    }

    private void addLabel(Label label, Span shown, String margin, List<String> lines) {
        Span span = label.span();
        Snippet snippet = Snippet.of(span, '-');
        boolean sameFile = span.file() == shown.file();
        boolean sameLine = sameFile
                && span.line() == shown.line()
                && snippet.text().equals(Snippet.of(shown, '-').text());
        if (!sameFile) {
            lines.add(paint(Colour.BLUE, margin + "::: ") + span);
        } else if (!sameLine) {
            lines.add(paint(Colour.BLUE, margin + " :"));
        }
        if (!sameLine) {
            lines.add(source(margin, snippet));
        }
        lines.add(paint(Colour.BLUE, margin + " | " + snippet.underline() + " " + Snippet.printable(label.text())));
    }

    private void addHelp(String help, String margin, List<String> lines) {
        String[] parts = Snippet.printable(help).split("\n");
        lines.add(paint(Colour.BLUE, margin + " = ") + paint(Colour.BOLD, "help") + ": " + parts[0]);
        Stream.of(parts).skip(1).forEach(part -> lines.add(margin + "         " + part));
    }

    private String source(String margin, Snippet snippet) {
        String number = String.valueOf(snippet.line());
        String line = " ".repeat(margin.length() - number.length()) + number + " |";
        return paint(Colour.BLUE, line) + (snippet.text().isEmpty() ? "" : " " + snippet.text());
    }

    private static int marginWidth(Diagnostic diagnostic) {
        int last = Stream.concat(
                        Stream.of(diagnostic.span()),
                        diagnostic.labels().stream().map(Label::span))
                .mapToInt(Span::line)
                .max()
                .orElseThrow();
        return String.valueOf(last).length();
    }

    private static Colour colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Colour.RED;
            case WARNING -> Colour.YELLOW;
            case ACCEPTED -> Colour.GREY;
        };
    }

    private String paint(Colour colour, String text) {
        return switch (style) {
            case PLAIN -> text;
            case COLOURED -> "\u001B[" + colour.escape + "m" + text + "\u001B[0m";
        };
    }
}

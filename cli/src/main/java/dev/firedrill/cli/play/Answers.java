package dev.firedrill.cli.play;

import dev.firedrill.cli.play.Typed.Ask;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers what a player asks. */
final class Answers {
    private final Episode episode;
    private final Phrases phrases;
    private final Journal journal;
    private final Style style;

    Answers(Episode episode, Phrases phrases, Journal journal, Style style) {
        this.episode = episode;
        this.phrases = phrases;
        this.journal = journal;
        this.style = style;
    }

    String to(Ask ask) {
        return switch (ask.question()) {
            case HELP -> ask.about().isBlank() ? help() : about(ask.about());
            case ACTIONS -> actions();
            case SERVICES ->
                Words.wrap("  ", String.join(", ", episode.scenario().services()));
            case ALERT -> Briefing.of(episode, style);
            case EVIDENCE -> evidence();
            case STATE -> state();
            case QUIT -> "";
        };
    }

    private String help() {
        List<Action> offered = phrases.offered();
        String example = offered.isEmpty() ? "" : Phrases.usage(offered.get(0));
        String questions = Arrays.stream(Question.values())
                .map(question -> "  " + style.strong(question.word())
                        + " ".repeat(10 - question.word().length()) + question.shows())
                .collect(Collectors.joining("\n"));
        return Words.wrap(
                        "  ",
                        "Type an action and what it is aimed at: " + example + ". Arguments stand in order or as"
                                + " name=\"value\"; a text at the end takes the rest of the line. Each action is a step;"
                                + " these are free:")
                + "\n" + questions;
    }

    private String about(String name) {
        return phrases.action(name)
                .map(action -> "  " + style.strong(Phrases.usage(action)) + "\n"
                        + Words.wrap("  ", action.description()) + parameters(action))
                .orElse("  `" + name + "` is no action; `actions` lists them");
    }

    private String parameters(Action action) {
        return action.parameters().stream()
                .map(parameter -> "\n" + Words.wrap("    " + parameter.name() + "  ", values(parameter)))
                .collect(Collectors.joining());
    }

    private String values(Parameter parameter) {
        String values = switch (parameter.type()) {
            case SERVICE -> "a service";
            case SEVERITY -> String.join(", ", Fit.severities(episode.scenario()));
            case CHOICE -> String.join(", ", parameter.values());
            case TEXT -> "a text";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
        };
        return values + (parameter.optional() ? " (optional)" : "");
    }

    private String actions() {
        List<Action> offered = phrases.offered();
        int width = offered.stream()
                .mapToInt(action -> Phrases.usage(action).length())
                .max()
                .orElse(0);
        return offered.stream()
                .map(action -> {
                    String usage = Phrases.usage(action);
                    return Words.wrap("  " + usage + " ".repeat(width - usage.length() + 2), action.description());
                })
                .collect(Collectors.joining("\n"));
    }

    private String evidence() {
        String found = journal.evidence().entrySet().stream()
                .map(entry ->
                        "  " + style.strong(entry.getKey()) + "\n" + Words.indented(Words.indented(entry.getValue())))
                .collect(Collectors.joining("\n"));
        return found.isEmpty() ? "  nothing yet" : found;
    }

    private String state() {
        List<String> moves = journal.moves();
        String list = IntStream.range(0, moves.size())
                .mapToObj(index -> "\n" + Words.wrap("  " + (index + 1) + ". ", moves.get(index)))
                .collect(Collectors.joining());
        return "  " + episode.steps() + " of "
                + episode.scenario().task().rules().steps() + " steps, return " + Words.plain(episode.cumulative())
                + list;
    }
}

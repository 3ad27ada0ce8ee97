package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.syntax.Argument;
import dev.firedrill.compiler.syntax.Move;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.compiler.syntax.Word;
import dev.firedrill.grammar.IncidentParser;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds moves and their arguments. */
final class MoveBuilder {
    private final Places places;

    MoveBuilder(Places places) {
        this.places = places;
    }

    Move move(IncidentParser.MoveContext context) {
        return new Move(
                places.span(context),
                places.word(context.name(), context.text()),
                Optional.ofNullable(context.target()).map(places::target),
                arguments(context.arguments()));
    }

    /** The same move on several targets, each at its target's place. */
    List<Move> moves(
            IncidentParser.NameContext action,
            List<IncidentParser.TargetContext> targets,
            IncidentParser.ArgumentsContext arguments) {
        return targets.stream()
                .map(target -> new Move(
                        places.span(target),
                        places.name(action),
                        Optional.of(places.target(target)),
                        arguments(arguments)))
                .toList();
    }

    List<Argument> arguments(IncidentParser.ArgumentsContext context) {
        return context == null
                ? List.of()
                : context.argument().stream().map(this::argument).toList();
    }

    private Argument argument(IncidentParser.ArgumentContext context) {
        TerminalNode number = context.NUMBER();
        Word value;
        if (number != null) {
            value = new Text(places.span(number.getSymbol()), number.getText().replace("_", ""));
        } else if (context.text() != null) {
            value = places.text(context.text());
        } else {
            value = places.name(context.name(1));
        }
        return new Argument(places.span(context), places.name(context.name(0)), value);
    }
}

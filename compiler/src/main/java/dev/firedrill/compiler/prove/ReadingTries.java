package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.compiler.prove.Speech.Spoken;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.List;
import java.util.function.Consumer;

/** What somebody tries who knows the names that were shown, and no others. */
final class ReadingTries implements Tries {
    private final Lexicon lexicon;
    private final Lens lens;
    private final Speech moves;
    private final Speech answers;

    ReadingTries(Scenario scenario, TaskGame game, Lexicon lexicon) {
        this.lexicon = lexicon;
        boolean asked = new QueryChoice(scenario, game.reads(), List.of()).tracksAsked();
        lens = Lens.forKnownRewards(scenario, game.reads(), asked, lexicon.settled());
        var knowledge = Knowledge.of(lexicon);
        var resolved = new Moves(scenario);
        var alike = new Alike(scenario, game.reads());
        moves = Speech.ofMoves(
                scenario,
                knowledge,
                resolved,
                option -> !lexicon.settled() || asked && option.sort() == Sort.QUERY ? option : alike.key(option));
        answers = Speech.ofAnswers(scenario, game, knowledge, resolved);
    }

    @Override
    public Lens lens() {
        return lens;
    }

    @Override
    public List<Spoken> moves(Node node) {
        return moves.at(node.known());
    }

    @Override
    public long known(Node before, Spoken move, Position after) {
        return before.known() | lexicon.shownBy(before.position(), move.move(), after);
    }

    @Override
    public void answer(Node node, Consumer<Ending> visitor) {
        for (Spoken answer : answers.at(node.known())) {
            Position end = node.position().after(answer.move());
            visitor.accept(Ending.of(node, answer.request(), end));
        }
    }

    @Override
    public void finish(Consumer<Ending> visitor) {
        // Nothing is put off.
    }
}

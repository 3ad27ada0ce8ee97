package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.compiler.prove.Speech.Spoken;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What somebody tries who knows every name. */
final class KnowingTries implements Tries {
    private final Moves moves;
    private final Lens lens;
    private final QueryChoice queries;
    private final List<Spoken> others;
    private final AnswerGrades answers;

    KnowingTries(Scenario scenario, TaskGame game, Ledger.Order order) {
        moves = new Moves(scenario);
        List<Option> options = Alphabet.of(scenario);
        queries = new QueryChoice(scenario, game.reads(), options);
        lens = Lens.forRewards(scenario, game.reads(), queries);
        others = new Alike(scenario, game.reads())
                        .thinned(options.stream()
                                .filter(option -> option.sort() != Sort.QUERY && option.sort() != Sort.ANSWER)
                                .toList())
                        .stream()
                        .map(this::spoken)
                        .toList();
        answers = new AnswerGrades(scenario, game, order);
    }

    private Spoken spoken(Option option) {
        return new Spoken(option.request(), moves.of(option.request()));
    }

    @Override
    public Lens lens() {
        return lens;
    }

    @Override
    public List<Spoken> moves(Node node) {
        List<Spoken> tried = new ArrayList<>(others);
        queries.at(node.position()).forEach(option -> tried.add(spoken(option)));
        return tried;
    }

    @Override
    public long known(Node before, Spoken move, Position after) {
        return 0;
    }

    @Override
    public void answer(Node node, Consumer<Ending> visitor) {
        answers.visit(node, visitor);
    }

    @Override
    public void finish(Consumer<Ending> visitor) {
        answers.visitKept(visitor);
    }
}

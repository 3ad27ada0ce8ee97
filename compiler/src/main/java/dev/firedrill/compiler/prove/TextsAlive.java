package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Finds an episode in which each row of evidence is read, and one in which each reply is told. */
final class TextsAlive implements Theorem {
    @Override
    public Claim claim() {
        return Claim.ALIVE;
    }

    @Override
    public boolean scenarioByScenario() {
        return true;
    }

    @Override
    public List<Proof> prove(TaskGame game) {
        return game.scenarios().stream()
                .map(scenario -> new Search(scenario).proof())
                .toList();
    }

    /** What can be shown in one scenario. */
    private static final class Search {
        private final Scenario scenario;
        private final List<Option> options;
        private final List<String> dead = new ArrayList<>();
        private final List<String> open = new ArrayList<>();

        Search(Scenario scenario) {
            this.scenario = scenario;
            this.options = Alphabet.of(scenario);
        }

        Proof proof() {
            List<ActionRequest> queries = queries();
            Lexicon.of(scenario)
                    .ifPresentOrElse(
                            lexicon -> read(queries, lexicon),
                            () -> open.add("more than " + Lexicon.MOST_NAMES + " names have to be found"));
            List<String> replies =
                    scenario.record().replies().stream().map(Reply::event).toList();
            if (!replies.isEmpty()) {
                new HappeningEvents(scenario, options)
                        .missing(replies)
                        .forEach(event -> open.add("no episode was found in which the reply to " + event + " is told"));
            }
            Verdict verdict = !dead.isEmpty() ? Verdict.REFUTED : open.isEmpty() ? Verdict.PROVED : Verdict.UNKNOWN;
            return new Proof(
                    Claim.ALIVE,
                    scenario.task().id(),
                    Optional.of(scenario.id()),
                    verdict,
                    switch (verdict) {
                        case PROVED -> "every row of evidence can be read, and every reply can be told";
                        case REFUTED -> String.join("; ", dead);
                        case UNKNOWN -> String.join("; ", open);
                    },
                    Map.of(
                            "rows", BigFraction.of(queries.size()),
                            "replies", BigFraction.of(replies.size())),
                    List.of());
        }

        private List<ActionRequest> queries() {
            return scenario.record().evidence().stream()
                    .filter(table -> scenario.task().actions().contains(table.action()))
                    .flatMap(table -> table.cells().stream()
                            .flatMap(cell -> scenario.move(table.action(), cell.service()).stream()))
                    .map(Move::request)
                    .toList();
        }

        /** Reads whatever can be named, and goes on with the names that this shows. */
        private void read(List<ActionRequest> queries, Lexicon lexicon) {
            Position start = Position.start(scenario);
            List<ActionRequest> unread = new ArrayList<>(queries);
            List<ActionRequest> way = new ArrayList<>();
            long known = lexicon.atReset();
            boolean learned = true;
            while (learned) {
                long before = known;
                unread.removeIf(query -> lexicon.knows(before, query) && isRead(way, query));
                Optional<ActionRequest> next = moves().filter(request -> lexicon.knows(before, request))
                        .filter(request -> (shown(lexicon, start, request) & ~before) != 0)
                        .findFirst();
                learned = next.isPresent();
                if (learned) {
                    known |= shown(lexicon, start, next.get());
                    way.add(next.get());
                }
            }
            for (ActionRequest query : unread) {
                (lexicon.knows(known, query) ? open : dead)
                        .add(
                                lexicon.knows(known, query)
                                        ? "the steps are used up before " + shown(query) + " can be read"
                                        : shown(query) + " cannot be read, since nothing names it");
            }
        }

        private Stream<ActionRequest> moves() {
            return options.stream()
                    .filter(option -> option.sort() != Sort.ANSWER)
                    .map(Option::request);
        }

        private long shown(Lexicon lexicon, Position start, ActionRequest request) {
            Move move = scenario.move(request);
            return lexicon.shownBy(start, move, start.after(move));
        }

        private boolean isRead(List<ActionRequest> way, ActionRequest query) {
            Position position = Position.start(scenario);
            for (ActionRequest request : way) {
                position = position.after(scenario.move(request));
            }
            Position after = position.after(scenario.move(query));
            return !position.done() && after.asked(query.action(), service(query));
        }

        private static String service(ActionRequest query) {
            return query.parameters().values().iterator().next().asString("");
        }

        private static String shown(ActionRequest query) {
            return query.action() + " " + service(query);
        }
    }
}

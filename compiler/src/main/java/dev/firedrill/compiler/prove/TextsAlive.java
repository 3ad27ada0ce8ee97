package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.Reply;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds an episode in which each row of evidence is read, and one in which each reply is told. */
final class TextsAlive {
    private final Scenario scenario;
    private final List<Option> options;
    private final Parts parts;

    private TextsAlive(Scenario scenario, List<Option> options, Parts parts) {
        this.scenario = scenario;
        this.options = options;
        this.parts = parts;
    }

    /** Judges the texts of a scenario. */
    static void judge(Scenario scenario, List<Option> options, Parts parts) {
        var texts = new TextsAlive(scenario, options, parts);
        texts.rows();
        texts.replies();
    }

    private void rows() {
        List<ActionRequest> queries = queries();
        parts.count("rows", queries.size());
        Lexicon.of(scenario)
                .ifPresentOrElse(
                        lexicon -> read(queries, lexicon),
                        () -> parts.open("more than " + Lexicon.MOST_NAMES + " names have to be found"));
    }

    private void replies() {
        Set<String> missing = new LinkedHashSet<>();
        scenario.record().replies().stream().map(Reply::event).forEach(missing::add);
        parts.count("replies", missing.size());
        if (!missing.isEmpty()) {
            ShortEpisodes.play(scenario, options, (before, after) -> {
                missing.removeIf(after::happened);
                return missing.isEmpty();
            });
        }
        missing.forEach(event -> parts.open("no episode was found in which the reply to " + event + " is told"));
    }

    private List<ActionRequest> queries() {
        return scenario.record().evidence().stream()
                .filter(table -> scenario.task().actions().contains(table.action()))
                .flatMap(table ->
                        table.cells().stream().flatMap(cell -> scenario.move(table.action(), cell.service()).stream()))
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
            if (lexicon.knows(known, query)) {
                parts.open("the steps are used up before " + shown(query) + " can be read");
            } else {
                parts.dead(shown(query) + " cannot be read, since nothing names it");
            }
        }
    }

    private Stream<ActionRequest> moves() {
        return options.stream().filter(option -> option.sort() != Sort.ANSWER).map(Option::request);
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

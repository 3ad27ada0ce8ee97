package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Sayings.Saying;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.StandardEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Plays every sequence of requests in a small scenario, of those that come to the same one: with every name known, and in
 * real episodes with what these have shown so far.
 */
final class Enumeration {
    private final Scenario scenario;
    private final List<Saying> sayings;
    private final Standing standing;
    private final Tally tally;
    private final Map<ActionRequest, Move> resolved = new HashMap<>();
    private int left;

    private Enumeration(Scenario scenario, List<Saying> sayings, int most) {
        this.scenario = scenario;
        this.sayings = sayings;
        this.standing = new Standing(scenario.environment().rules());
        this.tally = new Tally(scenario.environment());
        this.left = most;
    }

    /** All endings for somebody who knows every name; nothing where there are more than so many steps to take. */
    static Optional<Tally> knowing(Scenario scenario, List<Saying> sayings, int most) {
        var all = new Enumeration(scenario, sayings, most);
        all.play();
        return Optional.of(all.tally).filter(tally -> all.left > 0);
    }

    /** All endings for somebody who knows what was shown. */
    static Optional<Tally> reading(Scenario scenario, List<Saying> sayings, int most) {
        var all = new Enumeration(scenario, sayings, most);
        all.read();
        return Optional.of(all.tally).filter(tally -> all.left > 0);
    }

    private void play() {
        Map<ActionRequest, Saying> distinct = new LinkedHashMap<>();
        boolean exact = standing.repeats() || isAimed();
        sayings.forEach(saying -> distinct.putIfAbsent(exact ? saying.request() : saying.meaning(), saying));
        List<Position> level = List.of(Position.start(scenario));
        while (!level.isEmpty()) {
            Map<Object, Position> next = new LinkedHashMap<>();
            for (Position position : level) {
                for (Saying saying : distinct.values()) {
                    for (Position after : after(position, saying.request())) {
                        if (after.done()) {
                            tally.add(after);
                        } else {
                            next.putIfAbsent(standing.of(after), after);
                        }
                    }
                    if (--left <= 0) {
                        return;
                    }
                }
            }
            level = List.copyOf(next.values());
        }
    }

    private boolean isAimed() {
        return new RuleParts(scenario.environment().rules()).reads(Fact.TARGET);
    }

    /** After the move, and where it is a repeat and that matters, after the same with something beside it. */
    private List<Position> after(Position position, ActionRequest request) {
        Position after = position.after(move(request));
        return standing.repeats() && after.happened(StandardEvent.EXACT_REPEAT.spelling())
                ? List.of(after, position.after(move(varied(request, position.steps()))))
                : List.of(after);
    }

    private Move move(ActionRequest request) {
        return resolved.computeIfAbsent(request, scenario::move);
    }

    /** With an argument that no action has. */
    private static ActionRequest varied(ActionRequest request, int time) {
        Map<String, JsonNode> arguments = new LinkedHashMap<>(request.parameters());
        arguments.put("aside", StringNode.valueOf("" + time));
        return new ActionRequest(request.action(), arguments);
    }

    /** An episode and the names that were read in it. */
    private record Reader(Episode episode, Set<String> names) {}

    private void read() {
        var hearing = new Hearing(scenario, sayings);
        boolean exact = standing.repeats() || isAimed();
        Episode start = scenario.start("small", InstantSource.fixed(Instant.EPOCH));
        List<Reader> level = List.of(new Reader(start, hearing.from(start)));
        while (!level.isEmpty()) {
            Map<Object, Reader> next = new LinkedHashMap<>();
            for (Reader reader : level) {
                Set<ActionRequest> made = new HashSet<>();
                for (Saying saying : sayings) {
                    if (reader.names().containsAll(saying.names())
                            && made.add(exact ? saying.request() : saying.meaning())) {
                        read(reader, saying.request(), hearing, next);
                    }
                    if (left <= 0) {
                        return;
                    }
                }
            }
            level = List.copyOf(next.values());
        }
    }

    private void read(Reader reader, ActionRequest request, Hearing hearing, Map<Object, Reader> next) {
        List<ActionRequest> requests = new ArrayList<>(List.of(request));
        for (int index = 0; index < requests.size(); index++) {
            Episode after = reader.episode().copy();
            after.step(move(requests.get(index)));
            left--;
            Position position = after.position();
            if (index == 0 && standing.repeats() && position.happened(StandardEvent.EXACT_REPEAT.spelling())) {
                requests.add(varied(request, position.steps()));
            }
            if (position.done()) {
                tally.add(position);
            } else {
                Set<String> names = new TreeSet<>(reader.names());
                names.addAll(hearing.from(after));
                next.putIfAbsent(List.of(standing.of(position), names), new Reader(after, names));
            }
        }
    }
}

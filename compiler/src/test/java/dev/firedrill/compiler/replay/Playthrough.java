package dev.firedrill.compiler.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * An episode of a scenario, played by the rules as the language reference tells them and by nothing of the engine's. No
 * time passes but what actions cost.
 */
final class Playthrough {
    private final Game game;
    private final Evaluation evaluation;

    int steps;
    int queries;
    int inOrder;
    int mistakes;
    boolean done;
    Exact elapsed = Exact.ZERO;
    Game.Move move;
    Optional<Game.Move> answer = Optional.empty();
    String moveClass = "";
    final Set<String> services = new HashSet<>();
    final Set<Integer> remedyDone = new HashSet<>();
    final Map<String, Integer> kinds = new HashMap<>();
    final Map<String, Integer> actions = new HashMap<>();
    final Map<String, Exact> components = new HashMap<>();
    private final Map<String, Integer> events = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private List<String> happened = List.of();
    private Exact shaped = Exact.ZERO;
    private Optional<Exact> grade = Optional.empty();

    Playthrough(JsonNode bundle, String scenario) {
        game = new Game(bundle, scenario);
        evaluation = new Evaluation(game, this);
        move = game.move("", Map.of());
    }

    boolean done() {
        return done;
    }

    Optional<Exact> grade() {
        return grade;
    }

    /** The return as it is reported. */
    Exact total() {
        return game.rules.has("returns") ? evaluation.number(game.rules.path("returns")) : sum();
    }

    Exact sum() {
        return shaped.plus(grade.orElse(Exact.ZERO));
    }

    Exact timeBudget() {
        return game.task.has("seconds") ? Exact.of(game.task.path("seconds").decimalValue()) : Exact.ZERO;
    }

    int count(String event) {
        return events.getOrDefault(event, 0);
    }

    /** Takes a step and returns its reward. */
    Exact step(String action, Map<String, String> arguments) {
        move = game.move(action, arguments);
        moveClass = "";
        happened = new ArrayList<>();
        steps++;
        boolean tooLate = isOutOfTime();
        move.action().ifPresent(this::count);
        if (!sent.add(action + new TreeMap<>(arguments))) {
            happen("exact-repeat");
        }
        int budget = game.task.path("steps").intValue();
        if (steps > Math.max(1, budget / 2) && !move.role().equals("submission")) {
            happen("past-half");
        }
        if (!tooLate) {
            act();
            game.rules.path("events").forEach(this::ownEvent);
        }
        game.rules.path("endsOn").forEach(event -> done |= happened.contains(event.stringValue()));
        if (!done && (isOutOfTime() || steps >= budget)) {
            happen("timeout");
            done = true;
        }
        Exact shaping = shaping();
        shaped = shaped.plus(shaping);
        if (done && game.task.has("rubric")) {
            grade = Optional.of(graded());
        }
        return shaping.plus(grade.orElse(Exact.ZERO));
    }

    private void count(JsonNode action) {
        kinds.merge(action.path("kind").stringValue(), 1, Integer::sum);
        actions.merge(action.path("name").stringValue(), 1, Integer::sum);
        if (move.role().equals("diagnostic")) {
            queries++;
        }
        if (action.has("seconds") && !game.task.path("wall").asBoolean(false)) {
            elapsed = elapsed.plus(Exact.of(action.path("seconds").decimalValue()));
        }
    }

    private boolean isOutOfTime() {
        return game.task.has("seconds") && elapsed.compareTo(timeBudget()) >= 0;
    }

    private void happen(String event) {
        happened.add(event);
        events.merge(event, 1, Integer::sum);
    }

    private void ownEvent(JsonNode event) {
        String name = event.path("name").stringValue();
        boolean open = !event.path("once").asBoolean(false) || count(name) == 0;
        if (open && evaluation.holds(event.path("when"))) {
            happen(name);
        }
    }

    private void act() {
        if (move.action().isEmpty()) {
            happen("unknown-action");
        } else if (move.name().equals(game.task.path("answer").asString(""))) {
            happen("right-submission");
            answer = Optional.of(move);
            done = true;
        } else if (!isBarred()) {
            switch (move.role()) {
                case "diagnostic" -> ask();
                case "remediation" -> remedy();
                case "submission" -> happen("wrong-submission");
                default -> {}
            }
        }
    }

    private boolean isBarred() {
        if (game.offers(move)) {
            return false;
        }
        return move.role().equals("remediation") && bars("remediation-not-allowed") || bars("action-not-allowed");
    }

    private boolean bars(String event) {
        boolean pays = false;
        for (JsonNode rule : column()) {
            pays |= rule.path("event").stringValue().equals(event) && applies(rule);
        }
        if (pays) {
            happen(event);
        }
        return pays;
    }

    private void ask() {
        String service = game.service(move);
        if (move.lacksTarget()) {
            happen("missing-target");
        } else if (service.isEmpty()) {
            happen("unknown-service");
        } else {
            String cell = move.name() + " " + service;
            boolean again = !asked.add(cell);
            boolean known = !services.add(service);
            happen(again ? "repeat-query" : known ? "new-query" : "new-service");
            if (isEmpty(service)) {
                happen("empty-query");
            }
        }
    }

    private boolean isEmpty(String service) {
        return Game.named(game.scenario.path("evidence"), "action", move.name())
                .flatMap(table -> Game.named(table.path("cells"), "service", service))
                .filter(cell -> cell.path("empty").asBoolean(false))
                .isPresent();
    }

    private void remedy() {
        if (move.lacksTarget()) {
            happen("missing-target");
        } else if (!mistake() && !step()) {
            moveClass = "neutral";
        }
    }

    private boolean mistake() {
        for (JsonNode mistake : game.scenario.path("mistakes")) {
            boolean still = !mistake.has("before")
                    || !remedyDone.contains(mistake.path("before").intValue());
            if (still && game.makes(move, mistake.path("move"), Optional.empty())) {
                happen("mistake");
                moveClass = "mistake";
                mistakes++;
                return true;
            }
        }
        return false;
    }

    private boolean step() {
        JsonNode all = game.scenario.path("remedy").path("steps");
        for (int index = 0; index < all.size(); index++) {
            JsonNode step = all.path(index);
            if (!remedyDone.contains(index) && game.makes(move, step.path("move"), Optional.of(step))) {
                JsonNode hold = game.rules.path("hold");
                if (hold.isObject() && !evaluation.holds(hold.path("until"))) {
                    happen("held");
                } else {
                    done(index, step);
                }
                return true;
            }
        }
        return false;
    }

    private void done(int index, JsonNode step) {
        boolean ready = true;
        for (JsonNode before : step.path("after")) {
            ready &= remedyDone.contains(before.intValue());
        }
        if (game.scenario.path("remedy").path("ordered").asBoolean(false)) {
            for (int before = 0; before < index; before++) {
                ready &= remedyDone.contains(before);
            }
        }
        inOrder += ready ? 1 : 0;
        remedyDone.add(index);
        happen("remedy");
        moveClass = "remedy";
    }

    private JsonNode column() {
        return Game.named(
                        game.rules.path("shapings"),
                        "name",
                        game.task.path("shaping").asString(""))
                .map(column -> column.path("rules"))
                .orElseGet(() -> game.rules.path("none"));
    }

    private boolean applies(JsonNode rule) {
        return !rule.has("when") || evaluation.holds(rule.path("when"));
    }

    private Exact shaping() {
        Exact paid = Exact.ZERO;
        for (JsonNode rule : column()) {
            if (happened.contains(rule.path("event").stringValue()) && applies(rule)) {
                paid = paid.plus(evaluation.number(rule.path("amount")));
            }
        }
        return paid;
    }

    private Exact graded() {
        JsonNode rubric = Game.named(
                        game.rules.path("rubrics"),
                        "name",
                        game.task.path("rubric").stringValue())
                .orElseThrow();
        for (JsonNode requirement : rubric.path("requirements")) {
            if (!evaluation.holds(requirement)) {
                return Exact.ZERO;
            }
        }
        Exact sum = Exact.ZERO;
        for (JsonNode component : rubric.path("components")) {
            Exact value = evaluation.number(component.path("value"));
            components.put(component.path("name").stringValue(), value);
            sum = sum.plus(value);
        }
        return rubric.has("total") ? evaluation.number(rubric.path("total")) : sum;
    }
}

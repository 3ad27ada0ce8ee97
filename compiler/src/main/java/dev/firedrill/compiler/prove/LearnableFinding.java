package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Evidence.Cell;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Puts together what was found out about the evidence of one scenario. */
final class LearnableFinding {
    private final Scenario scenario;
    private final int queries;
    private final List<String> ways = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> unmarked = new ArrayList<>();
    private final List<Cell> claiming = new ArrayList<>();
    private final Set<Cell> used = new LinkedHashSet<>();
    private final Set<Cell> needed = new LinkedHashSet<>();
    private final Set<Cell> asked = new LinkedHashSet<>();
    private final Map<String, BigFraction> figures = new LinkedHashMap<>();
    private final List<Trace> traces = new ArrayList<>();

    LearnableFinding(Scenario scenario, int queries) {
        this.scenario = scenario;
        this.queries = queries;
        figures.put("queries allowed", BigFraction.of(queries));
    }

    /** The queries that the budget leaves. */
    int queries() {
        return queries;
    }

    /** A shortest way to what decides the key; without one, nothing separates the key from those others. */
    void decides(KeyKind key, Optional<List<Cell>> way, List<String> others) {
        String what = "what proves the " + key.spelling();
        if (way.isEmpty()) {
            String answer = key.of(scenario.record()).orElseThrow();
            faults.add("no lead comes to " + what + "; no evidence separates " + answer
                    + (others.isEmpty() ? " from anything else" : " from " + String.join(", ", others)));
        } else {
            figures.put(
                    "queries to the " + key.spelling(), BigFraction.of(way.get().size()));
            ways.add(what + " in " + queries(way.get()));
            within(what, way.get());
            asked.addAll(way.get());
        }
    }

    /** A shortest way to what rules the service out. */
    void clears(String service, Optional<List<Cell>> way) {
        String what = "what rules " + service + " out";
        way.ifPresentOrElse(found -> within(what, found), () -> faults.add("no lead comes to " + what));
    }

    private void within(String what, List<Cell> way) {
        if (way.size() > queries) {
            faults.add(what + " takes " + queries(way) + ", and " + queries + " are allowed");
        }
        Trace trace = Trace.play("to " + what, scenario, requests(way));
        traces.add(trace);
        if (trace.moves().size() < way.size() || ends(way)) {
            open.add("the way to " + what + " uses up the time");
        }
    }

    private boolean ends(List<Cell> way) {
        Position position = Position.start(scenario);
        for (ActionRequest request : requests(way)) {
            position = position.after(scenario.move(request));
        }
        return position.done() && way.size() <= queries;
    }

    private List<ActionRequest> requests(List<Cell> way) {
        return way.stream()
                .map(cell -> scenario.move(cell.action(), cell.service()).orElseThrow())
                .map(move -> move.request())
                .toList();
    }

    private static String queries(List<Cell> way) {
        return way.size() + (way.size() == 1 ? " query" : " queries") + " ("
                + way.stream().map(Cell::shown).collect(Collectors.joining(", ")) + ")";
    }

    /** No evidence rules the service out, and none is said to. */
    void unmarked(String service) {
        unmarked.add(service);
    }

    /** A scenario with another key says the same to every query. */
    void looksLike(KeyKind key, String other) {
        faults.add("no evidence separates it from " + other + ", where the " + key.spelling() + " is another");
    }

    /** The ways to one of the keys. */
    void proofs(Trails trails) {
        needed.addAll(trails.needed());
        uses(trails);
    }

    /** The ways to what rules a service out. */
    void uses(Trails trails) {
        used.addAll(trails.used());
        if (!trails.complete()) {
            open.add("not every way was looked at");
        }
    }

    /** A cell that is said to matter. */
    void claims(Cell cell) {
        claiming.add(cell);
    }

    Proof nothingAsked() {
        return proof(Verdict.UNKNOWN, "the rules ask for neither a severity nor a cause, so that no evidence decides");
    }

    Proof proof(Evidence evidence) {
        long substitutable = used.size() - needed.size();
        figures.put("necessary", BigFraction.of(needed.size()));
        figures.put("substitutable", BigFraction.of(substitutable));
        figures.put("idle", BigFraction.of(evidence.cells().size() - used.size()));
        figures.put("services that nothing rules out", BigFraction.of(unmarked.size()));
        if (asked.size() > queries && faults.isEmpty()) {
            open.add("what proves each of the keys is within the budget, and all of it together was not found there");
        }
        if (open.isEmpty()) {
            claiming.stream()
                    .filter(cell -> !used.contains(cell))
                    .forEach(cell -> faults.add("idle, and said to matter: " + cell.shown()));
        }
        Verdict verdict = !faults.isEmpty() ? Verdict.REFUTED : open.isEmpty() ? Verdict.PROVED : Verdict.UNKNOWN;
        return proof(verdict, statement(verdict));
    }

    private String statement(Verdict verdict) {
        List<String> told = new ArrayList<>(
                switch (verdict) {
                    case PROVED -> List.of("leads come to " + String.join(", and to ", ways));
                    case REFUTED -> faults;
                    case UNKNOWN -> open;
                });
        if (!unmarked.isEmpty()) {
            told.add("nothing is said to rule out " + String.join(", ", unmarked));
        }
        return String.join("; ", told);
    }

    private Proof proof(Verdict verdict, String statement) {
        return new Proof(
                Claim.LEARNABLE, scenario.task().id(), Optional.of(scenario.id()), verdict, statement, figures, traces);
    }
}

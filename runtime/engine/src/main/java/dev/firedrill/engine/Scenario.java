package dev.firedrill.engine;

import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.io.SerializedString;

/** A scenario compiled to tables; makes episodes. Immutable, safe to share between threads. */
public final class Scenario {
    private final ScenarioRecord rules;
    private final Environment environment;
    private final Task task;
    private final int index;
    private final ScenarioTables tables;
    private final List<String> services;
    private final List<Note> opening;
    private final Move noMove;
    private final Optional<Alert> firstAlert;

    Scenario(ScenarioRecord rules, Environment environment, Task task, int index, ScenarioTables tables) {
        this.rules = rules;
        this.environment = environment;
        this.task = task;
        this.index = index;
        this.tables = tables;
        this.firstAlert = rules.alerts().stream().findFirst();
        this.services = tables.services().stream().sorted().toList();
        // What the observation's summary says anyway is repeated only where the scenario says nothing of its own.
        this.opening = Stream.of("episode started", rules.title().isBlank() ? tables.summary() : rules.title())
                .filter(text -> !text.isBlank())
                .<Note>map(Note.Said::new)
                .toList();
        this.noMove = move(new ActionRequest("", Map.of()));
    }

    /** The scenario's name. */
    public String id() {
        return rules.id();
    }

    /** The task it is played under. */
    public Task task() {
        return task;
    }

    /** Its place among the scenarios of its task, from 0. */
    public int index() {
        return index;
    }

    /** The environment it belongs to. */
    public Environment environment() {
        return environment;
    }

    /** The scenario as the bundle holds it. */
    public ScenarioRecord record() {
        return rules;
    }

    /** The names of the known services, sorted. */
    public List<String> services() {
        return services;
    }

    /** The known service that a text names by its name, an alias or leading words; empty where it names none. */
    public Optional<String> serviceNamed(String text) {
        return Optional.of(tables.arguments().serviceNamed(text)).filter(name -> !name.isEmpty());
    }

    /** The evidence that is there from the start: each text by the move that would have brought it. */
    public Map<String, String> visibleEvidence() {
        Map<String, String> visible = new LinkedHashMap<>();
        tables.visible()
                .forEach(filed -> visible.put(
                        filed.action().name() + " " + filed.target(),
                        filed.text().getValue()));
        return visible;
    }

    /** The text of every cell of evidence, as its query brings it, and every effect, reason and reply. */
    public List<String> texts() {
        return Stream.of(
                        tables.cells().values().stream().map(SerializedString::getValue),
                        tables.remedy().stream()
                                .flatMap(step -> Stream.ofNullable(step.effect()))
                                .map(SerializedString::getValue),
                        tables.neutral().stream()
                                .map(neutral -> neutral.effect().getValue()),
                        tables.mistakes().stream()
                                .map(mistake -> mistake.reason().about(noMove)),
                        tables.replies().notes().stream().flatMap(List::stream).map(note -> note.about(noMove)))
                .flatMap(texts -> texts)
                .toList();
    }

    /** A new episode. Only tasks with {@code clock wall} read the clock; others count what actions declare. */
    public Episode start(String episodeId, InstantSource clock) {
        return new Episode(EpisodeState.start(episodeId, this, clock));
    }

    /** The move that a request amounts to here; worth keeping where it is made often. */
    public Move move(ActionRequest request) {
        return MoveResolver.resolve(this, request);
    }

    /** The move of a declared action on a target, without further arguments; empty where no such action is declared. */
    public Optional<Move> move(String action, String target) {
        return Optional.ofNullable(environment.declarations().actions().get(action))
                .flatMap(ActionEntry::target)
                .map(parameter -> move(ActionRequest.of(action, Map.of(parameter.name(), target))));
    }

    void requireOwn(Move move) {
        if (move.scenario() != this) {
            throw new IllegalArgumentException("a move of " + move.scenario().id() + " in " + id());
        }
    }

    ScenarioTables tables() {
        return tables;
    }

    Optional<Alert> firstAlert() {
        return firstAlert;
    }

    /** What an agent is told at the start. */
    List<Note> opening() {
        return opening;
    }

    /** Stands for the move before the first one. */
    Move noMove() {
        return noMove;
    }
}

package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.rules.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Ways to put a scenario right that follow from what its author declares: look, judge, repair, answer. */
final class DeclaredWays {
    private static final int MOST_LOOKS = 4;
    private static final int MOST_JUDGEMENTS = 16;
    private static final int MOST_ANSWERS = 64;

    private final Scenario scenario;
    private final Briefing briefing;
    private final Truth truth;

    DeclaredWays(Scenario scenario) {
        this.scenario = scenario;
        this.briefing = Briefing.of(scenario);
        this.truth = new Truth(scenario.record());
    }

    /** The ways; which of them is best is for the rules to say. */
    List<Script> all() {
        List<ActionRequest> looks = looks();
        List<ActionRequest> remedy = new DeclaredRemedy(scenario).moves();
        List<List<ActionRequest>> judgements = judgements();
        List<List<ActionRequest>> answers = answers();
        List<Script> ways = new ArrayList<>();
        for (int count = 0; count <= looks.size(); count++) {
            for (List<ActionRequest> judgement : judgements) {
                for (List<ActionRequest> answer : answers) {
                    ways.add(new Script(Stream.of(looks.subList(0, count), judgement, remedy, answer)
                            .flatMap(List::stream)
                            .toList()));
                }
            }
        }
        return ways;
    }

    /** A query of each of a few services, first of those whose evidence proves something. */
    private List<ActionRequest> looks() {
        List<ActionRequest> looks = new ArrayList<>();
        for (String service : services()) {
            briefing.actions().stream()
                    .filter(action -> action.role() == Role.DIAGNOSTIC
                            && !action.parameters().isEmpty())
                    .findFirst()
                    .flatMap(action -> scenario.move(action.name(), service))
                    .ifPresent(move -> looks.add(move.request()));
        }
        return looks.subList(0, Math.min(MOST_LOOKS, looks.size()));
    }

    private Set<String> services() {
        Set<String> services = new LinkedHashSet<>();
        scenario.record().evidence().stream()
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.proves().isPresent())
                .map(EvidenceCell::service)
                .forEach(services::add);
        services.addAll(scenario.services());
        return services;
    }

    /** Nothing said on the way, and each thing that may be said. */
    private List<List<ActionRequest>> judgements() {
        List<List<ActionRequest>> judgements = new ArrayList<>(List.of(List.of()));
        for (Action action : briefing.others()) {
            if (action.role() == Role.ASSESSMENT) {
                filled(action, MOST_JUDGEMENTS).forEach(said -> judgements.add(List.of(said)));
            }
        }
        return judgements;
    }

    private List<List<ActionRequest>> answers() {
        return briefing.answer()
                .map(answer ->
                        filled(answer, MOST_ANSWERS).stream().map(List::of).toList())
                .orElse(List.of(List.of()));
    }

    private List<ActionRequest> filled(Action action, int most) {
        return Arguments.filled(action, this::values, most);
    }

    private List<String> values(Parameter parameter) {
        ScenarioRecord record = scenario.record();
        return switch (parameter.type()) {
            case SERVICE ->
                record.cause()
                        .map(cause -> List.of(cause.service()))
                        .orElse(parameter.optional() ? List.of() : scenario.services());
            case SEVERITY -> record.severity().map(List::of).orElse(briefing.words(parameter));
            case CHOICE -> {
                List<String> known = truth.words().stream()
                        .filter(parameter.values()::contains)
                        .toList();
                yield known.isEmpty() ? parameter.values() : known;
            }
            case TEXT -> truth.texts();
            case INTEGER, NUMBER -> parameter.optional() ? List.of() : List.of("1");
        };
    }
}

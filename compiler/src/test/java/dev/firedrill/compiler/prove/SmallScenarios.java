package dev.firedrill.compiler.prove;

import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.TruthField;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import dev.firedrill.engine.bundle.ScenarioRecord.AlertValue;
import dev.firedrill.engine.bundle.ScenarioRecord.Cause;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceTable;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.engine.bundle.ScenarioRecord.Move;
import dev.firedrill.engine.bundle.ScenarioRecord.Neutral;
import dev.firedrill.engine.bundle.ScenarioRecord.Readings;
import dev.firedrill.engine.bundle.ScenarioRecord.Remedy;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import dev.firedrill.engine.rules.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes up scenarios that fit the actions of an environment. Every index of a text is 0. */
final class SmallScenarios {
    private final Random random;
    private final List<Action> actions;
    private final List<TruthField> truth;
    private final List<String> services;
    private final List<String> severities;

    SmallScenarios(
            Random random,
            List<Action> actions,
            List<TruthField> truth,
            List<String> services,
            List<String> severities) {
        this.random = random;
        this.actions = actions;
        this.truth = truth;
        this.services = services;
        this.severities = severities;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    ScenarioRecord scenario(String id, String task) {
        // What is called the same may be another service in the next scenario.
        String other = pick(services);
        List<Service> known = services.stream()
                .map(name -> new Service(
                        name,
                        "service",
                        oneIn(3) ? List.of(name + "-alias") : name.equals(other) ? List.of("the-other") : List.of()))
                .toList();
        Remedy remedy = remedy();
        return new ScenarioRecord(
                id,
                task,
                "incident-" + id,
                "",
                "",
                0,
                known,
                List.of(),
                List.of(new Alert("something is wrong", Map.of())),
                Optional.of(pick(severities)),
                Optional.of(new Cause(pick(services), "it broke", keywords())),
                truths(),
                Map.of(),
                evidence(),
                remedy,
                neutral(),
                mistakes(remedy),
                keywords(),
                List.of(),
                List.of());
    }

    /** One to three keywords, some of them within others. */
    private Keywords keywords() {
        List<List<String>> keywords = new ArrayList<>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            keywords.add(
                    oneIn(3)
                            ? List.of(pick(SmallGames.WORDS), pick(SmallGames.WORDS))
                            : List.of(pick(SmallGames.WORDS)));
        }
        return new Keywords(1 + random.nextInt(keywords.size()), keywords);
    }

    private Map<String, AlertValue> truths() {
        Map<String, AlertValue> values = new LinkedHashMap<>();
        for (TruthField field : truth) {
            if (!field.optional() || random.nextBoolean()) {
                values.put(
                        field.name(),
                        switch (field.type()) {
                            case NUMBER, INTEGER -> AlertValue.of(BigDecimal.valueOf(random.nextInt(4)));
                            case SERVICE -> AlertValue.of(pick(services));
                            case SEVERITY -> AlertValue.of(pick(severities));
                            case CHOICE -> AlertValue.of(pick(field.values()));
                            case TEXT -> AlertValue.of(pick(SmallGames.WORDS));
                        });
            }
        }
        return values;
    }

    private List<EvidenceTable> evidence() {
        List<EvidenceTable> tables = new ArrayList<>();
        for (Action action : actions) {
            if (action.role() == Role.DIAGNOSTIC && !oneIn(8)) {
                tables.add(new EvidenceTable(
                        action.name(), services.stream().map(this::cell).toList()));
            }
        }
        return tables;
    }

    private EvidenceCell cell(String service) {
        boolean empty = oneIn(4);
        return new EvidenceCell(
                service,
                0,
                oneIn(5),
                false,
                empty,
                empty || !oneIn(3) ? List.of() : List.of(pick(services)),
                empty || !oneIn(3) ? Optional.empty() : Optional.of(oneIn(2) ? "cause" : "severity"),
                false,
                List.of(),
                Readings.NONE);
    }

    private List<Action> remediations() {
        return actions.stream()
                .filter(action -> action.role() == Role.REMEDIATION)
                .toList();
    }

    private Remedy remedy() {
        if (remediations().isEmpty()) {
            return Remedy.NONE;
        }
        List<RemedyStep> steps = new ArrayList<>();
        int count = random.nextInt(4);
        for (int index = 0; index < count; index++) {
            Action action = pick(remediations());
            Move move = move(action);
            boolean free = action.parameters().size() > 1
                    && action.parameters().get(1).type() == ParameterType.TEXT
                    && !move.arguments().containsKey(action.parameters().get(1).name());
            steps.add(new RemedyStep(
                    move,
                    free && oneIn(2) ? keywords() : Keywords.NONE,
                    !free || oneIn(2),
                    index > 0 && oneIn(3) ? List.of(random.nextInt(index)) : List.of(),
                    oneIn(2) ? OptionalInt.of(0) : OptionalInt.empty(),
                    Map.of()));
        }
        return new Remedy(oneIn(2), steps);
    }

    private List<Mistake> mistakes(Remedy remedy) {
        int steps = remedy.steps().size();
        return IntStream.range(0, remediations().isEmpty() ? 0 : random.nextInt(3))
                .mapToObj(index -> {
                    boolean early = steps > 0 && oneIn(2);
                    return new Mistake(
                            early && oneIn(2)
                                    ? remedy.steps().get(random.nextInt(steps)).move()
                                    : move(pick(remediations())),
                            early ? OptionalInt.of(random.nextInt(steps)) : OptionalInt.empty(),
                            0);
                })
                .toList();
    }

    private List<Neutral> neutral() {
        return remediations().isEmpty() || !oneIn(3) ? List.of() : List.of(new Neutral(move(pick(remediations())), 0));
    }

    private Move move(Action action) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Parameter parameter : action.parameters().stream().skip(1).toList()) {
            if (oneIn(3)) {
                arguments.put(parameter.name(), value(parameter));
            }
        }
        return new Move(action.name(), action.parameters().stream().findFirst().map(this::value), arguments);
    }

    private String value(Parameter parameter) {
        return switch (parameter.type()) {
            case SERVICE -> pick(services);
            case SEVERITY -> pick(severities);
            case CHOICE -> pick(parameter.values());
            case TEXT -> pick(SmallGames.WORDS);
            case INTEGER, NUMBER -> "1";
        };
    }
}

package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Move;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.text.KeywordSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an agent has to find.
 *
 * @param names what names it, as whole words
 */
record Secret(Kind kind, String name, List<String> names) {
    /** What is to be found. */
    enum Kind {
        /** The severity that the answer must name. */
        SEVERITY("the severity"),
        /** The service that started it, where the task keeps it out of the alert. */
        CAUSE("the cause"),
        /** How it failed, where the task keeps the cause out of the alert. */
        MODE("a keyword of the cause"),
        /** A flag, a runbook step or another text that a step of the remedy needs. */
        REMEDY("an argument of the remedy");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** What the task of a scenario asks for, and does not tell. */
    static List<Secret> of(Scenario scenario, Reads reads) {
        ScenarioRecord record = scenario.record();
        List<Secret> secrets = new ArrayList<>();
        List<KeyKind> asked = KeyKind.asked(reads, record);
        if (asked.contains(KeyKind.SEVERITY)) {
            String severity = KeyKind.SEVERITY.of(record).orElseThrow();
            secrets.add(new Secret(Kind.SEVERITY, severity, List.of(severity)));
        }
        if (scenario.task().rules().causeOutsideAlert()) {
            record.cause().ifPresent(cause -> {
                secrets.add(new Secret(Kind.CAUSE, cause.service(), names(record, cause.service())));
                if (reads.fact(Fact.CAUSE)) {
                    cause.keywords().keywords().stream()
                            .map(words -> new Secret(Kind.MODE, words.get(0), words))
                            .forEach(secrets::add);
                }
            });
        }
        if (QueryBudget.usesRemedy(reads)) {
            remedy(scenario).stream()
                    .map(text -> new Secret(Kind.REMEDY, text, List.of(text)))
                    .forEach(secrets::add);
        }
        return secrets;
    }

    /** Every service of a scenario, as if it were the cause. */
    static List<Secret> services(ScenarioRecord record) {
        return record.services().stream()
                .map(service -> new Secret(Kind.CAUSE, service.name(), names(record, service.name())))
                .toList();
    }

    private static List<String> names(ScenarioRecord record, String service) {
        List<String> names = new ArrayList<>(List.of(service));
        record.services().stream()
                .filter(each -> each.name().equals(service))
                .forEach(each -> names.addAll(each.aliases()));
        return names;
    }

    /** The texts that steps of the remedy need as arguments. */
    private static Set<String> remedy(Scenario scenario) {
        Map<String, Action> actions = new LinkedHashMap<>();
        scenario.environment().rules().actions().forEach(action -> actions.put(action.name(), action));
        Set<String> texts = new LinkedHashSet<>();
        scenario.record().remedy().steps().forEach(step -> {
            Move move = step.move();
            List<Parameter> parameters =
                    Objects.requireNonNull(actions.get(move.action())).parameters();
            for (int index = 0; index < parameters.size(); index++) {
                Parameter parameter = parameters.get(index);
                if (parameter.type() == ParameterType.TEXT) {
                    Optional.ofNullable(move.arguments().get(parameter.name())).ifPresent(texts::add);
                    (index == 0 ? move.target() : Optional.<String>empty()).ifPresent(texts::add);
                }
            }
        });
        return texts;
    }

    /** Whether a text names it. */
    boolean isNamedIn(String text) {
        return new KeywordSet(1, List.of(names)).mentionedIn(text) > 0;
    }

    /** Whether the words of an identifier name it. */
    boolean isNamedInIdentifier(String identifier) {
        return names.stream()
                .map(Secret::words)
                .anyMatch(name -> new KeywordSet(1, List.of(List.of(name))).mentionedIn(words(identifier)) > 0);
    }

    private static String words(String identifier) {
        return identifier.replace('-', ' ').replace('_', ' ');
    }

    /** It in words. */
    String shown() {
        return kind.title + " `" + name + "`";
    }
}

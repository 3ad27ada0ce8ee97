package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Texts made of keywords. */
final class Stuffing {
    private Stuffing() {}

    /** The texts that a scenario's rules can tell apart in that argument of the answer, as far as they are allowed. */
    static List<String> texts(Scenario scenario, Reads reads, String parameter, Predicate<String> allowed) {
        Set<String> texts = new LinkedHashSet<>();
        var rules = scenario.environment().rules();
        var wordings = new Wordings(reads, rules, scenario.record());
        rules.actions().stream()
                .filter(action -> scenario.task()
                        .rules()
                        .answer()
                        .filter(action.name()::equals)
                        .isPresent())
                .flatMap(action -> action.parameters().stream()
                        .filter(each -> each.name().equals(parameter))
                        .map(each -> Subject.of(action, each, true)))
                .flatMap(subject -> wordings.of(subject, List.of(), List.of()).stream())
                .filter(allowed)
                .forEach(texts::add);
        String all = String.join(", ", keywords(scenario, allowed).toList());
        if (!all.isEmpty()) {
            texts.add(all);
        }
        return List.copyOf(texts);
    }

    /** Every keyword of every scenario that is allowed, in one text. */
    static String everything(TaskGame game, Predicate<String> allowed) {
        return String.join(
                ", ",
                game.scenarios().stream()
                        .flatMap(scenario -> keywords(scenario, allowed))
                        .distinct()
                        .toList());
    }

    private static Stream<String> keywords(Scenario scenario, Predicate<String> allowed) {
        ScenarioRecord record = scenario.record();
        return Stream.concat(
                        record.cause().stream().flatMap(cause -> cause.keywords().keywords().stream()),
                        record.resolution().keywords().stream())
                .flatMap(List::stream)
                .filter(allowed)
                .distinct();
    }
}

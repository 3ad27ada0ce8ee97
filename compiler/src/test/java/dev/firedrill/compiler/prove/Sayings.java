package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.EnvironmentRules.Task;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.engine.bundle.ScenarioRecord.Neutral;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that can be sent in small games: each action with every name of the games under every spelling, and every set
 * of words in free texts. It knows the bundle alone, and nothing of how proofs pick moves; of arguments that no rule
 * mentions and no declared move has, it sends one or none.
 */
final class Sayings {
    static final String NOBODY = "no-such-name";
    private static final String NOTHING = "-";

    /** More than anybody enumerates. */
    private static final int MOST = 400;

    private final EnvironmentRules rules;
    private final RuleParts parts;
    private final List<ScenarioRecord> scenarios;
    private final List<String> words;

    /**
     * Something to send.
     *
     * @param meaning the same for requests that differ in the spelling of services alone
     * @param names what has to be known to send it
     */
    record Saying(ActionRequest request, ActionRequest meaning, boolean answer, Set<String> names) {}

    /** An argument: how it is sent, what it means, the names in it. */
    private record Said(String text, String meaning, Set<String> names) {
        static Said plain(String text) {
            return new Said(text, text, Set.of());
        }
    }

    private Sayings(EnvironmentRules rules, List<ScenarioRecord> scenarios) {
        this.rules = rules;
        this.parts = new RuleParts(rules);
        this.scenarios = scenarios;
        this.words = List.copyOf(words());
    }

    /** All that can be sent in any of the scenarios of the first task; empty where it is too much to go through. */
    static List<Saying> of(EnvironmentRules rules, List<ScenarioRecord> scenarios) {
        Task task = rules.tasks().get(0);
        var sayings = new Sayings(rules, scenarios);
        if (sayings.words.size() > 6) {
            return List.of();
        }
        List<Saying> all = new ArrayList<>();
        for (Action action : rules.actions()) {
            boolean answer = task.answer().filter(action.name()::equals).isPresent();
            sayings.combinations(action, answer, all);
            if (all.size() > MOST) {
                return List.of();
            }
        }
        sayings.unknown(all);
        return all.size() > MOST ? List.of() : all;
    }

    /** The words that rules, truth and declared moves look for. */
    private Set<String> words() {
        Set<String> found = parts.words().stream()
                .filter(SmallGames.WORDS::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (ScenarioRecord scenario : scenarios) {
            if (parts.reads(Fact.CAUSE)) {
                scenario.cause().ifPresent(cause -> cause.keywords().keywords().forEach(found::addAll));
            }
            if (parts.reads(Fact.RESOLUTION)) {
                scenario.resolution().keywords().forEach(found::addAll);
            }
            if (parts.uses(Operation.TRUTH)) {
                scenario.truth().values().forEach(value -> value.text().ifPresent(found::add));
            }
            scenario.remedy().steps().forEach(step -> step.mentions().keywords().forEach(found::addAll));
            moves(scenario)
                    .flatMap(move -> Stream.concat(move.target().stream(), move.arguments().values().stream()))
                    .filter(SmallGames.WORDS::contains)
                    .forEach(found::add);
        }
        return found;
    }

    private void combinations(Action action, boolean answer, List<Saying> all) {
        List<Map<String, Said>> combinations = new ArrayList<>(List.of(Map.of()));
        for (Parameter parameter : action.parameters()) {
            List<Said> choices = choices(action, parameter);
            List<Map<String, Said>> longer = new ArrayList<>();
            for (Map<String, Said> before : combinations) {
                longer.add(before);
                for (Said choice : choices) {
                    Map<String, Said> more = new LinkedHashMap<>(before);
                    more.put(parameter.name(), choice);
                    longer.add(more);
                }
            }
            combinations = longer;
            if (combinations.size() > MOST) {
                break;
            }
        }
        combinations.forEach(arguments -> all.add(saying(action, arguments, answer)));
    }

    private static Saying saying(Action action, Map<String, Said> arguments, boolean answer) {
        Map<String, String> sent = new LinkedHashMap<>();
        Map<String, String> meant = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        arguments.forEach((name, said) -> {
            sent.put(name, said.text());
            meant.put(name, said.meaning());
            names.addAll(said.names());
        });
        return new Saying(ActionRequest.of(action.name(), sent), ActionRequest.of(action.name(), meant), answer, names);
    }

    /** What the parameter can be besides left out. */
    private List<Said> choices(Action action, Parameter parameter) {
        boolean first = action.parameters().indexOf(parameter) == 0;
        boolean compared = parts.mentions(parameter.name()) || first && parts.reads(Fact.TARGET);
        boolean acted =
                action.role() == Role.DIAGNOSTIC || action.role() == Role.REMEDIATION && isDeclared(action, parameter);
        if (!compared && !acted) {
            return List.of(
                    switch (parameter.type()) {
                        case SERVICE, TEXT -> Said.plain(NOTHING);
                        case SEVERITY -> Said.plain(rules.severities().get(0).name());
                        case CHOICE -> Said.plain(parameter.values().get(0));
                        case INTEGER, NUMBER -> Said.plain("1");
                    });
        }
        List<Said> choices = new ArrayList<>();
        switch (parameter.type()) {
            case SERVICE -> {
                services(choices);
                choices.add(Said.plain(NOBODY));
                if (first && parts.reads(Fact.TARGET)) {
                    texts(choices);
                }
            }
            case SEVERITY -> {
                rules.severities().stream().map(Severity::name).map(Said::plain).forEach(choices::add);
                choices.add(Said.plain(NOBODY));
                if (first && parts.reads(Fact.TARGET)) {
                    texts(choices);
                }
            }
            case CHOICE -> parameter.values().stream().map(Said::plain).forEach(choices::add);
            case TEXT -> texts(choices);
            case INTEGER, NUMBER ->
                Stream.of("-1000000", "-1", "0", "1", "2", "3", "4", "1000000")
                        .map(Said::plain)
                        .forEach(choices::add);
        }
        return choices.stream().distinct().toList();
    }

    /** Whether a declared move of the action says something about the parameter. */
    private boolean isDeclared(Action action, Parameter parameter) {
        boolean first = action.parameters().indexOf(parameter) == 0;
        return first
                || parameter.type() != ParameterType.TEXT
                || scenarios.stream()
                        .anyMatch(scenario -> moves(scenario)
                                .anyMatch(move -> move.action().equals(action.name())
                                        && move.arguments().containsKey(parameter.name())))
                || scenarios.stream()
                        .flatMap(scenario -> scenario.remedy().steps().stream())
                        .anyMatch(step -> step.move().action().equals(action.name())
                                && !step.mentions().keywords().isEmpty());
    }

    private static Stream<ScenarioRecord.Move> moves(ScenarioRecord scenario) {
        return Stream.of(
                        scenario.remedy().steps().stream().map(RemedyStep::move),
                        scenario.mistakes().stream().map(Mistake::move),
                        scenario.neutral().stream().map(Neutral::move))
                .flatMap(moves -> moves);
    }

    private void services(List<Said> choices) {
        for (ScenarioRecord scenario : scenarios) {
            for (Service service : scenario.services()) {
                Stream.concat(Stream.of(service.name()), service.aliases().stream())
                        .flatMap(name -> Stream.of(name, name.replace('-', ' '), name.replace('-', '_')))
                        .map(name -> new Said(name, service.name(), Set.of(name)))
                        .forEach(choices::add);
            }
        }
    }

    /** Every set of words, and every single word with something beside it, so that it is mentioned and no more. */
    private void texts(List<Said> choices) {
        choices.add(Said.plain(NOTHING));
        for (int set = 1; set < 1 << words.size(); set++) {
            int chosen = set;
            List<String> said = IntStream.range(0, words.size())
                    .filter(index -> (chosen & 1 << index) != 0)
                    .mapToObj(words::get)
                    .toList();
            String text = String.join(", ", said);
            choices.add(new Said(text, text, Set.copyOf(said)));
            if (said.size() == 1) {
                choices.add(new Said(text + " " + NOTHING, text + " " + NOTHING, Set.copyOf(said)));
            }
        }
        whole().filter(word -> !words.contains(word))
                .map(word -> new Said(word, word, Set.of(word)))
                .forEach(choices::add);
    }

    /** What a text may be compared with as a whole: services where rules do so, actions, the words of choices. */
    private Stream<String> whole() {
        Set<String> whole = new LinkedHashSet<>();
        if (parts.comparesTextWithService()) {
            scenarios.forEach(scenario -> scenario.services().forEach(service -> {
                whole.add(service.name());
                whole.addAll(service.aliases());
            }));
        }
        if (parts.reads(Fact.MOVE_ACTION)) {
            rules.actions().forEach(action -> whole.add(action.name()));
        }
        if (parts.uses(Operation.IS)) {
            rules.actions().stream()
                    .flatMap(action -> action.parameters().stream())
                    .filter(parameter -> parts.mentions(parameter.name()))
                    .forEach(parameter -> whole.addAll(parameter.values()));
        }
        return whole.stream();
    }

    /** Actions that there are not: any, and where rules look at the word itself, any text. */
    private void unknown(List<Saying> all) {
        List<Said> names = new ArrayList<>(List.of(Said.plain(NOBODY)));
        if (parts.reads(Fact.MOVE_ACTION)) {
            names.add(Said.plain(""));
            texts(names);
        }
        for (Said name : names) {
            var request = ActionRequest.of(name.text(), Map.of());
            all.add(new Saying(request, request, false, name.names()));
        }
    }
}

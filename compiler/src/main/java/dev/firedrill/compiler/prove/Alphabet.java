package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Every move that matters in a scenario: its queries, the moves it declares, one of each sort of vain moves, and its
 * answers with every argument that the rules can tell apart.
 */
public final class Alphabet {
    /** A name that nothing has. */
    static final String UNKNOWN = "no-such-name";

    private final Scenario scenario;
    private final ScenarioRecord record;
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Wordings wordings;
    private final List<Option> options = new ArrayList<>();

    private Alphabet(Scenario scenario) {
        this.scenario = scenario;
        this.record = scenario.record();
        var rules = scenario.environment().rules();
        rules.actions().forEach(action -> actions.put(action.name(), action));
        this.wordings = new Wordings(Reads.of(rules, scenario.task()), record);
    }

    /** The moves of a scenario, in a fixed order. */
    public static List<Option> of(Scenario scenario) {
        var alphabet = new Alphabet(scenario);
        alphabet.queries();
        alphabet.declared();
        alphabet.judgements();
        alphabet.vain();
        alphabet.answers();
        return List.copyOf(alphabet.options);
    }

    /** The answers of a scenario. */
    static List<ActionRequest> answers(Scenario scenario) {
        return of(scenario).stream()
                .filter(option -> option.sort() == Sort.ANSWER)
                .map(Option::request)
                .toList();
    }

    /** The actions that the task offers, in its order. */
    private List<Action> offered() {
        return scenario.task().actions().stream().map(this::action).toList();
    }

    private Action action(String name) {
        return Objects.requireNonNull(actions.get(name), name);
    }

    private boolean isAnswer(Action action) {
        return scenario.task().rules().answer().filter(action.name()::equals).isPresent();
    }

    private void queries() {
        for (Action action : offered()) {
            if (action.role() == Role.DIAGNOSTIC) {
                String target = action.parameters().get(0).name();
                record.services().forEach(service -> add(action.name(), Map.of(target, service.name()), Sort.QUERY));
            }
        }
    }

    private void declared() {
        Set<String> offered = Set.copyOf(scenario.task().actions());
        record.remedy().steps().stream()
                .filter(step -> offered.contains(step.move().action()))
                .forEach(step -> add(
                        step.move().action(),
                        arguments(
                                step.move(),
                                step.mentionsIfGiven()
                                        ? List.of()
                                        : step.mentions().keywords().stream()
                                                .map(words -> words.get(0))
                                                .limit(step.mentions().wanted())
                                                .toList()),
                        Sort.REMEDY));
        record.mistakes().stream()
                .filter(mistake -> offered.contains(mistake.move().action()))
                .forEach(mistake -> add(mistake.move().action(), arguments(mistake.move(), List.of()), Sort.MISTAKE));
        record.neutral().stream()
                .filter(move -> offered.contains(move.move().action()))
                .forEach(move -> add(move.move().action(), arguments(move.move(), List.of()), Sort.NEUTRAL));
    }

    private Map<String, String> arguments(ScenarioRecord.Move move, List<String> words) {
        Map<String, String> arguments = new LinkedHashMap<>();
        List<Parameter> parameters = action(move.action()).parameters();
        move.target().ifPresent(target -> arguments.put(parameters.get(0).name(), target));
        arguments.putAll(move.arguments());
        if (!words.isEmpty()) {
            parameters.stream()
                    .filter(parameter -> parameter.type() == ParameterType.TEXT)
                    .filter(parameter -> !arguments.containsKey(parameter.name()))
                    .findFirst()
                    .ifPresent(parameter -> arguments.put(parameter.name(), Wordings.text(words)));
        }
        return arguments;
    }

    private void judgements() {
        for (Action action : offered()) {
            if (action.role() == Role.ASSESSMENT || action.role() == Role.ESCALATION) {
                combinations(action, Operation.MOVE).forEach(arguments -> add(action.name(), arguments, Sort.OTHER));
            }
        }
    }

    private void vain() {
        add(UNKNOWN, Map.of(), Sort.VAIN);
        for (Action action : offered()) {
            boolean aimed = !action.parameters().isEmpty();
            if (action.role() == Role.DIAGNOSTIC && aimed) {
                add(action.name(), Map.of(action.parameters().get(0).name(), UNKNOWN), Sort.VAIN);
            }
            if (action.role() == Role.REMEDIATION || action.role() == Role.DIAGNOSTIC) {
                add(action.name(), Map.of(), Sort.VAIN);
            }
            if (action.role() == Role.REMEDIATION && aimed) {
                add(action.name(), Map.of(action.parameters().get(0).name(), UNKNOWN), Sort.NEUTRAL);
            }
        }
        actions.values().stream()
                .filter(action -> action.role() == Role.SUBMISSION && !isAnswer(action))
                .findFirst()
                .ifPresent(action -> add(action.name(), Map.of(), Sort.VAIN));
    }

    private void answers() {
        scenario.task()
                .rules()
                .answer()
                .map(actions::get)
                .ifPresent(action -> combinations(action, Operation.ANSWER)
                        .forEach(arguments -> add(action.name(), arguments, Sort.ANSWER)));
    }

    /** Every combination of arguments that the rules can tell apart; a blank one is left out. */
    private List<Map<String, String>> combinations(Action action, Operation lookup) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        for (Parameter parameter : action.parameters()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> before : all) {
                for (String value : values(parameter, lookup)) {
                    Map<String, String> arguments = new LinkedHashMap<>(before);
                    if (!value.isEmpty()) {
                        arguments.put(parameter.name(), value);
                    }
                    longer.add(arguments);
                }
            }
            all = longer;
        }
        return all;
    }

    private List<String> values(Parameter parameter, Operation lookup) {
        List<String> values = new ArrayList<>();
        switch (parameter.type()) {
            case SERVICE -> record.services().forEach(service -> values.add(service.name()));
            case SEVERITY ->
                scenario.environment().rules().severities().stream()
                        .filter(Severity::ranked)
                        .forEach(level -> values.add(level.name()));
            case CHOICE -> values.addAll(parameter.values());
            case TEXT -> values.addAll(wordings.of(lookup, parameter.name()));
            case INTEGER, NUMBER -> values.addAll(List.of("0", "1"));
        }
        if (!values.contains("")) {
            values.add("");
        }
        return values;
    }

    private void add(String action, Map<String, String> arguments, Sort sort) {
        var option = new Option(ActionRequest.of(action, arguments), sort);
        if (options.stream().noneMatch(other -> other.request().equals(option.request()))) {
            options.add(option);
        }
    }
}

package dev.firedrill.compiler;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import dev.firedrill.engine.rules.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Lists of moves that somebody could learn by heart for a task, without ever reading what comes back. */
final class BlindMoves {
    private final Task task;
    private final int longest;
    private final List<ActionRequest> alphabet;

    /** A list of moves under the name that a message calls it by. */
    record Listed(String name, List<ActionRequest> moves) {
        Listed {
            moves = List.copyOf(moves);
        }

        Listed then(Listed other, int longest) {
            List<ActionRequest> both = new ArrayList<>(moves);
            both.addAll(other.moves);
            return new Listed(name + ", then " + other.name, both.subList(0, Math.min(longest, both.size())));
        }
    }

    BlindMoves(Task task) {
        this.task = task;
        this.longest = task.rules().steps() - 1;
        this.alphabet = List.copyOf(alphabet());
    }

    /** Every list that has a reason: nothing, all moves in turn, remedies in order, in reverse, after looking around. */
    List<Listed> deliberate() {
        List<Listed> lists = new ArrayList<>();
        lists.add(new Listed("nothing", List.of()));
        for (int start = 0; start < alphabet.size(); start += longest) {
            int end = Math.min(alphabet.size(), start + longest);
            lists.add(new Listed("moves " + start + " to " + end, alphabet.subList(start, end)));
        }
        var looks = new Listed("a look around", looks());
        lists.add(looks);
        List<Listed> remedies = remedies();
        lists.addAll(remedies);
        remedies.forEach(remedy -> lists.add(looks.then(remedy, longest)));
        remedies.forEach(remedy -> remedies.forEach(other -> lists.add(remedy.then(other, longest))));
        return lists;
    }

    /** As many random lists, each other one behind a remedy. */
    Stream<Listed> random(Random random, int count) {
        List<Listed> remedies = remedies();
        return Stream.iterate(0, number -> number + 1).limit(count).map(number -> {
            List<ActionRequest> moves = new ArrayList<>();
            int wanted = random.nextInt(longest + 1);
            while (moves.size() < wanted) {
                moves.add(alphabet.get(random.nextInt(alphabet.size())));
            }
            var list = new Listed("random list " + number, moves);
            return remedies.isEmpty() || number % 2 == 0
                    ? list
                    : remedies.get(random.nextInt(remedies.size())).then(list, longest);
        });
    }

    private List<Listed> remedies() {
        List<Listed> lists = new ArrayList<>();
        for (Scenario scenario : task.scenarios()) {
            List<ActionRequest> steps = new ArrayList<>(remedy(scenario));
            if (!steps.isEmpty()) {
                lists.add(new Listed("the remedy of " + scenario.id(), steps));
                Collections.reverse(steps);
                lists.add(new Listed("the remedy of " + scenario.id() + " in reverse", steps));
            }
        }
        return lists;
    }

    /** The steps of the remedy of one scenario, as written. */
    List<ActionRequest> remedy(Scenario scenario) {
        return scenario.record().remedy().steps().stream()
                .map(RemedyStep::move)
                .map(this::request)
                .toList();
    }

    /** One look at each of three services, those first that all scenarios have. */
    private List<ActionRequest> looks() {
        Set<String> common = new LinkedHashSet<>(services(task));
        task.scenarios().forEach(scenario -> common.retainAll(scenario.services()));
        Set<String> services = new LinkedHashSet<>(common);
        services.addAll(services(task));
        return services.stream()
                .limit(Math.min(3, longest))
                .map(service -> ActionRequest.of("query_logs", Map.of("service", service)))
                .toList();
    }

    private Collection<ActionRequest> alphabet() {
        Set<ActionRequest> moves = new LinkedHashSet<>();
        task.scenarios().get(0).environment().rules().actions().stream()
                .filter(action -> task.actions().contains(action.name()) && action.role() != Role.SUBMISSION)
                .filter(action -> action.parameters().get(0).type() == ParameterType.SERVICE)
                .forEach(action -> services(task).forEach(service -> moves.add(request(action, service, Map.of()))));
        for (Scenario scenario : task.scenarios()) {
            ScenarioRecord record = scenario.record();
            Stream.of(
                            record.remedy().steps().stream().map(RemedyStep::move),
                            record.neutral().stream().map(ScenarioRecord.Neutral::move),
                            record.mistakes().stream().map(ScenarioRecord.Mistake::move))
                    .flatMap(each -> each)
                    .filter(move -> task.actions().contains(move.action()))
                    .forEach(move -> moves.add(request(move)));
        }
        return moves;
    }

    private ActionRequest request(ScenarioRecord.Move move) {
        Action action = task.scenarios().get(0).environment().rules().actions().stream()
                .filter(each -> each.name().equals(move.action()))
                .findFirst()
                .orElseThrow();
        return request(action, move.target().orElseThrow(), move.arguments());
    }

    private static ActionRequest request(Action action, String target, Map<String, String> arguments) {
        Map<String, String> parameters = new HashMap<>(arguments);
        parameters.put(action.parameters().get(0).name(), target);
        return ActionRequest.of(action.name(), parameters);
    }

    /** The services of any scenario of a task. */
    static Set<String> services(Task task) {
        Set<String> services = new LinkedHashSet<>();
        task.scenarios().forEach(scenario -> services.addAll(scenario.services()));
        return services;
    }
}

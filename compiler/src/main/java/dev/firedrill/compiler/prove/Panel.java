package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.rules.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Policies that look at no evidence, by name. Each is a list of moves for every scenario; where it leaves the answer open, the
 * constant answer with the greatest mean result ends it.
 */
final class Panel {
    private final TaskGame game;
    private final List<ActionRequest> moves;
    private final List<ActionRequest> answers;

    /** How a policy fared: its name, what it played in each scenario, and its mean result. */
    record Played(String policy, List<List<ActionRequest>> lists, BigFraction mean) {
        Played {
            lists = List.copyOf(lists);
        }
    }

    Panel(TaskGame game, List<ActionRequest> moves, List<ActionRequest> answers) {
        this.game = game;
        this.moves = List.copyOf(moves);
        this.answers = List.copyOf(answers);
    }

    /** Every policy of the panel. */
    List<Played> play() {
        List<Played> played = new ArrayList<>();
        played.add(everywhere("an answer at once", List.of()));
        played.add(everywhere("every move in order", moves));
        played.add(farming());
        played.add(eachItsOwn(
                "the remedy, backwards",
                game.scenarios().stream().map(BackwardsRemedy::of).toList()));
        List<Played> remedies = game.scenarios().stream()
                .map(scenario -> everywhere("one remedy, backwards", BackwardsRemedy.of(scenario)))
                .toList();
        played.add(best(remedies));
        played.add(fixed(
                "the first service listed",
                game.scenarios().stream().map(this::firstListed).toList()));
        played.add(fixed(
                "climbing the reward",
                game.scenarios().stream()
                        .map(scenario -> new Climber(scenario, answer(scenario)).play())
                        .toList()));
        return played;
    }

    private Played everywhere(String policy, List<ActionRequest> list) {
        return eachItsOwn(policy, Collections.nCopies(game.scenarios().size(), list));
    }

    /** One move until the budget is used up. */
    private Played farming() {
        return best(moves.stream()
                .map(move -> fixed(
                        "one move to the end",
                        Collections.nCopies(
                                game.scenarios().size(),
                                Collections.nCopies(game.task().rules().steps(), move))))
                .toList());
    }

    private static Played best(List<Played> played) {
        return Collections.max(played, (one, other) -> one.mean().compareTo(other.mean()));
    }

    /** The lists, as far as the budget goes, then the answer that is best on the whole. */
    private Played eachItsOwn(String policy, List<List<ActionRequest>> lists) {
        int longest = game.task().rules().steps() - 1;
        List<List<ActionRequest>> cut = lists.stream()
                .map(list -> list.subList(0, Math.min(longest, list.size())))
                .toList();
        return answers.stream()
                .map(answer -> fixed(
                        policy, cut.stream().map(list -> with(list, answer)).toList()))
                .reduce((one, other) -> one.mean().compareTo(other.mean()) >= 0 ? one : other)
                .orElseGet(() -> fixed(policy, cut));
    }

    private Played fixed(String policy, List<List<ActionRequest>> lists) {
        BigFraction sum = BigFraction.ZERO;
        for (int index = 0; index < lists.size(); index++) {
            sum = sum.add(result(game.scenarios().get(index), lists.get(index)));
        }
        return new Played(policy, lists, sum.divide(lists.size()));
    }

    private BigFraction result(Scenario scenario, List<ActionRequest> list) {
        Position position = Position.start(scenario);
        for (ActionRequest request : list) {
            position = position.after(scenario.move(request));
        }
        return GradeGraph.value(position, game.graded());
    }

    private static List<ActionRequest> with(List<ActionRequest> list, ActionRequest last) {
        List<ActionRequest> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    /** All that can be asked about the service that is listed first, and an answer that names it. */
    private List<ActionRequest> firstListed(Scenario scenario) {
        String first = scenario.services().isEmpty() ? "" : scenario.services().get(0);
        List<ActionRequest> list = new ArrayList<>();
        for (Action action : offered(game)) {
            if (action.role() == Role.DIAGNOSTIC && !action.parameters().isEmpty()) {
                list.add(ActionRequest.of(
                        action.name(), Map.of(action.parameters().get(0).name(), first)));
            }
        }
        int longest = Math.min(list.size(), game.task().rules().steps() - 1);
        List<ActionRequest> cut = list.subList(0, longest);
        return answer(scenario).with(first).map(answer -> with(cut, answer)).orElse(cut);
    }

    private Naming answer(Scenario scenario) {
        return new Naming(game, Stuffing.everything(game, text -> true));
    }

    static List<Action> offered(TaskGame game) {
        return game.environment().rules().actions().stream()
                .filter(action -> game.task().actions().contains(action.name()))
                .toList();
    }

    /** The answer that names a service, with the first severity and word of each choice, and every keyword as its text. */
    record Naming(TaskGame game, String text) {
        Optional<ActionRequest> with(String service) {
            return game.task()
                    .rules()
                    .answer()
                    .flatMap(name -> game.environment().rules().actions().stream()
                            .filter(action -> action.name().equals(name))
                            .findFirst())
                    .map(action -> with(action, service));
        }

        private ActionRequest with(Action action, String service) {
            Map<String, String> arguments = new LinkedHashMap<>();
            for (Parameter parameter : action.parameters()) {
                arguments.put(parameter.name(), value(parameter, service));
            }
            return ActionRequest.of(action.name(), arguments);
        }

        private String value(Parameter parameter, String service) {
            return switch (parameter.type()) {
                case SERVICE -> service;
                case SEVERITY ->
                    game.environment().rules().severities().stream()
                            .filter(Severity::ranked)
                            .map(Severity::name)
                            .findFirst()
                            .orElse("");
                case CHOICE -> parameter.values().get(0);
                case TEXT -> text;
                case INTEGER, NUMBER -> "0";
            };
        }

        /** Whether a move of the action aims at a service. */
        static boolean aims(Action action) {
            return !action.parameters().isEmpty()
                    && (action.parameters().get(0).type() == ParameterType.SERVICE || action.role() == Role.ASSESSMENT);
        }
    }
}

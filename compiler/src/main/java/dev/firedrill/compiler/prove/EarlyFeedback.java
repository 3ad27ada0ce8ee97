package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.NoAnswerGivenAway.Giveaway;
import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Makes every move of a scenario, and makes it again, and listens to the feedback. */
final class EarlyFeedback {
    private final Scenario scenario;
    private final List<Secret> secrets;
    private final List<Giveaway> found = new ArrayList<>();

    /** Judgements between which neither their form nor what they pay makes a difference. */
    private record Alike(String action, Set<String> arguments, BigFraction reward) {}

    private final Map<Alike, String> words = new LinkedHashMap<>();

    EarlyFeedback(Scenario scenario, List<Secret> secrets) {
        this.scenario = scenario;
        this.secrets = secrets.stream()
                .filter(secret -> secret.kind() == Secret.Kind.CAUSE || secret.kind() == Secret.Kind.SEVERITY)
                .toList();
    }

    List<Giveaway> giveaways() {
        Position start = Position.start(scenario);
        for (Option option : Alphabet.of(scenario)) {
            if (option.sort() != Sort.ANSWER) {
                Move move = scenario.move(option.request());
                Position once = start.after(move);
                listen(option, start, once, move, List.of(option.request()));
                listen(option, once, once.after(move), move, List.of(option.request(), option.request()));
            }
        }
        return found;
    }

    private void listen(Option option, Position before, Position after, Move move, List<ActionRequest> moves) {
        if (before.done() || after.done()) {
            return;
        }
        // The target that was sent comes back by its full name.
        String echo = Pattern.quote('`' + option.request().action() + "` on `") + "[^`]*`";
        String feedback = before.told(move).feedback().replaceAll(echo, "``");
        if (!after.happened(StandardEvent.UNKNOWN_SERVICE.spelling())) {
            secrets.stream()
                    .filter(secret -> !isSaid(secret, option.request()))
                    .filter(secret -> NoAnswerGivenAway.names(secret, feedback, scenario))
                    .forEach(secret -> add(secret.shown() + " is named in the feedback to " + said(option), moves));
        }
        if (option.sort() == Sort.OTHER && moves.size() == 1) {
            compare(option, feedback, after.shaping(), moves);
        }
    }

    private void compare(Option option, String feedback, BigFraction reward, List<ActionRequest> moves) {
        // Names stand between backticks: those that were sent, by what they were taken for.
        String masked = feedback.replaceAll("`[^`]*`", "``");
        var alike = new Alike(
                option.request().action(), option.request().parameters().keySet(), reward);
        String other = words.putIfAbsent(alike, masked);
        if (other != null && !other.equals(masked)) {
            add(
                    "the feedback to " + said(option) + " differs from that to another `"
                            + option.request().action() + "`, and what they pay does not",
                    moves);
        }
    }

    private boolean isSaid(Secret secret, ActionRequest request) {
        return request.parameters().values().stream()
                .anyMatch(argument -> NoAnswerGivenAway.names(secret, argument.asString(""), scenario));
    }

    private static String said(Option option) {
        return "`" + option.request().action() + "`"
                + option.request().parameters().values();
    }

    private void add(String what, List<ActionRequest> moves) {
        found.add(new Giveaway(what, Trace.play("what the feedback tells", scenario, moves)));
    }
}

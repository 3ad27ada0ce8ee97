package dev.firedrill.server.baseline.chat;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.server.baseline.Briefing;
import dev.firedrill.server.baseline.GivenUp;
import dev.firedrill.server.baseline.Player;
import dev.firedrill.server.sessions.LiveEpisode;
import dev.firedrill.server.sessions.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Plays an episode by asking a model; what it says that is no move it may say again once. */
final class ChatPlayer implements Player {
    private static final int LONGEST_HISTORY = 20;
    private static final int KEPT_AT_FIRST = 2;
    private static final int KEPT_AT_LAST = 16;

    private final ChatClient client;
    private final Scenario scenario;
    private final Briefing briefing;
    private final Fallback fallback;
    private final Consumer<String> note;
    private final List<Message> conversation = new ArrayList<>();
    private int steps;

    ChatPlayer(ChatClient client, Scenario scenario, Consumer<String> note) {
        this.client = client;
        this.scenario = scenario;
        this.briefing = Briefing.of(scenario);
        this.fallback = new Fallback(briefing, scenario);
        this.note = note;
        conversation.add(Message.system(new Prompt(briefing, scenario).text()));
    }

    /** What a model said, as a move or as what is wrong with it. */
    private record Judged(Optional<ObjectNode> move, String problem) {
        static Judged wrong(String problem) {
            return new Judged(Optional.empty(), problem);
        }
    }

    @Override
    public Optional<ObjectNode> move(ObjectNode observation) throws GivenUp {
        steps++;
        Judged first = said(observation.toString());
        if (first.move().isPresent()) {
            return first.move();
        }
        Judged second = said("That is no move: " + first.problem() + ". Answer with one JSON object and nothing else.");
        if (second.move().isPresent()) {
            return second.move();
        }
        note.accept(scenario.id() + " step " + steps + ": the model made no move (" + second.problem()
                + "); a fallback is played");
        return Optional.of(fallback.move(observation, steps));
    }

    private Judged said(String message) throws GivenUp {
        conversation.add(Message.user(message));
        String answer = client.ask(cut());
        conversation.add(Message.assistant(answer));
        return judged(answer);
    }

    /** The beginning and the end of a long conversation; what is said in it alternates as before. */
    private List<Message> cut() {
        if (conversation.size() <= LONGEST_HISTORY) {
            return conversation;
        }
        var kept = new ArrayList<>(conversation.subList(0, KEPT_AT_FIRST));
        kept.addAll(conversation.subList(conversation.size() - KEPT_AT_LAST, conversation.size()));
        return kept;
    }

    private Judged judged(String answer) {
        Optional<ObjectNode> action =
                ActionText.find(answer, briefing.rules().wire().action());
        if (action.isEmpty()) {
            return Judged.wrong("it holds no JSON object with `"
                    + briefing.rules().wire().action().get(0) + "`");
        }
        try {
            ActionRequest request =
                    LiveEpisode.decode(action.get(), scenario.environment().decoder());
            return briefing.task().actions().contains(request.action())
                    ? new Judged(action, "")
                    : Judged.wrong(Refusal.quoted(request.action()) + " is no action of this task: one of "
                            + String.join(", ", briefing.task().actions()));
        } catch (Refusal refused) {
            return Judged.wrong(refused.problems().stream()
                    .map(problem -> problem.loc() + ": " + problem.message())
                    .collect(Collectors.joining("; ")));
        }
    }
}

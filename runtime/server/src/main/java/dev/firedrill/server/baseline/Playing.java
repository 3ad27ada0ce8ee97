package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Task;
import dev.firedrill.engine.expression.Numbers;
import dev.firedrill.server.sessions.LiveEpisode;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.Start;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.node.ObjectNode;

/** Plays episodes as the server serves them: the player sees what a client sees, and sends what a client sends. */
record Playing(Deadline deadline, Listener listener) {
    private static final BigFraction SOMETHING = BigFraction.of(1, 100);

    Played play(Scenario scenario, Contender contender, long seed) {
        LiveEpisode episode = Start.of(scenario).episode(UUID.randomUUID().toString());
        listener.begins(scenario, contender.name());
        try {
            play(episode, contender.player(scenario, seed));
        } catch (GivenUp problem) {
            listener.ends(false, 0, Optional.of(problem.reason()));
            return Played.not(scenario.id(), problem);
        }
        BigFraction worth = episode.worth();
        boolean passed = passes(worth, scenario.task().rules());
        listener.ends(passed, worth.doubleValue(), Optional.empty());
        return new Played(scenario.id(), worth.doubleValue(), passed, Optional.empty());
    }

    private void play(LiveEpisode episode, Player player) throws GivenUp {
        ObjectNode seen = Wiring.read(episode::writeObservation);
        while (!episode.done()) {
            deadline.check();
            Optional<ObjectNode> action = player.move((ObjectNode) seen.required("observation"));
            if (action.isEmpty()) {
                return;
            }
            seen = step(episode, action.get());
        }
    }

    private ObjectNode step(LiveEpisode episode, ObjectNode action) throws GivenUp {
        try {
            ActionRequest request =
                    LiveEpisode.decode(action, episode.scenario().environment().decoder());
            ObjectNode seen = Wiring.read(out -> episode.stepInEnvelope(action, out));
            listener.stepped(
                    request,
                    seen.required("reward").doubleValue(),
                    seen.required("done").booleanValue(),
                    episode.error());
            return seen;
        } catch (Refusal refused) {
            throw new GivenUp("the action is refused: " + refused.sentence(), GivenUp.Extent.EPISODE);
        }
    }

    private static boolean passes(BigFraction worth, Task task) {
        return task.pass()
                .map(mark -> worth.compareTo(Numbers.exact(mark.number())) >= 0)
                .orElseGet(() -> worth.compareTo(SOMETHING) > 0);
    }
}

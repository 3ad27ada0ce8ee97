package dev.firedrill.server.baseline;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets an agent play scenarios, and says what it is worth. */
public final class Baseline {
    /** The names of the agents that need nothing to play. */
    public static final List<String> SCRIPTED = List.of("random", "panel", "oracle");

    private final BaselineRequest request;
    private final Agent agent;
    private final Deadline deadline;
    private final Playing playing;
    private Optional<GivenUp> end = Optional.empty();

    private Baseline(BaselineRequest request, Agent agent, Deadline deadline, Listener listener) {
        this.request = request;
        this.agent = agent;
        this.deadline = deadline;
        this.playing = new Playing(deadline, listener);
    }

    /** The agent of that name among {@link #SCRIPTED}. */
    public static Optional<Agent> scripted(String name) {
        return List.of(new RandomAgent(), new Panel(), new Oracle()).stream()
                .filter(agent -> agent.name().equals(name))
                .findFirst();
    }

    /** Plays everything, each scenario as often as it is asked for, one episode after the other. */
    public static AgentReport play(BaselineRequest request, Agent agent, Listener listener) {
        return new Baseline(request, agent, Deadline.in(request.limit()), listener).play();
    }

    private AgentReport play() {
        Map<Task, List<Scenario>> tasks = new LinkedHashMap<>();
        request.scenarios()
                .forEach(scenario -> tasks.computeIfAbsent(scenario.task(), task -> new ArrayList<>())
                        .add(scenario));
        List<TaskReport> reports = new ArrayList<>();
        tasks.forEach((task, scenarios) -> reports.add(played(task, scenarios)));
        return new AgentReport(agent.name(), request, reports, agent.spent());
    }

    private TaskReport played(Task task, List<Scenario> scenarios) {
        Optional<Contender> contender = Optional.empty();
        try {
            deadline.check();
            contender = Optional.of(agent.in(task, deadline));
        } catch (GivenUp problem) {
            end = Optional.of(problem);
        }
        Map<String, List<Played>> played = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            List<Played> repeats = new ArrayList<>();
            for (int repeat = 0; repeat < request.repeats(); repeat++) {
                repeats.add(played(scenario, contender, seed(scenario, repeat)));
            }
            played.put(scenario.id(), repeats);
        }
        return new TaskReport(scenarios.get(0).environment().name(), task.id(), played);
    }

    private Played played(Scenario scenario, Optional<Contender> contender, long seed) {
        if (end.isPresent() || contender.isEmpty()) {
            return Played.not(scenario.id(), end.orElseThrow());
        }
        Played played = playing.play(scenario, contender.get(), seed);
        end = played.problem().filter(problem -> problem.extent() == GivenUp.Extent.RUN);
        return played;
    }

    /** Another one for each episode, whatever else is played. */
    private long seed(Scenario scenario, int repeat) {
        String episode = scenario.environment().name() + " " + scenario.id() + " " + repeat;
        return request.seed() * 0x9E3779B97F4A7C15L + episode.hashCode();
    }
}

package dev.firedrill.server.http;

import dev.firedrill.engine.Scenario;
import dev.firedrill.server.baseline.Agent;
import dev.firedrill.server.baseline.Baseline;
import dev.firedrill.server.baseline.BaselineRequest;
import dev.firedrill.server.baseline.Listener;
import dev.firedrill.server.baseline.Selection;
import dev.firedrill.server.baseline.chat.ChatAgent;
import dev.firedrill.server.baseline.chat.ChatOptions;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.Refusal.Reason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** `POST /baseline`: lets an agent play here and answers what it is worth; one at a time. */
final class BaselineEndpoint implements Endpoint {
    /** The names of the agents that can be asked for. */
    static final List<String> AGENTS =
            Stream.concat(Baseline.SCRIPTED.stream(), Stream.of(ChatAgent.NAME)).toList();

    private static final Logger LOG = System.getLogger(BaselineEndpoint.class.getName());

    private final Supplier<Catalogue> catalogue;
    private final Duration limit;
    private final Optional<ChatOptions> model;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * The endpoint.
     *
     * @param limit how long a baseline may take
     * @param model the language model that may be asked, if any may
     */
    BaselineEndpoint(Supplier<Catalogue> catalogue, Duration limit, Optional<ChatOptions> model) {
        this.catalogue = catalogue;
        this.limit = limit;
        this.model = model;
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public void answer(Call call, JsonGenerator out) throws Refusal {
        BaselineBody body = BaselineBody.of(call.body());
        Agent agent = agent(body.agent());
        var request = new BaselineRequest(scenarios(body), body.seed(), body.repeats(), body.k(), limit);
        if (!busy.compareAndSet(false, true)) {
            throw Refusal.because(Reason.FULL, "another baseline is being played, and there is one at a time");
        }
        try {
            out.writeTree(Baseline.play(request, agent, Listener.NOBODY).everything());
        } finally {
            busy.set(false);
        }
    }

    private Agent agent(String name) throws Refusal {
        if (name.equals(ChatAgent.NAME)) {
            return new ChatAgent(
                    model.orElseThrow(() -> Refusal.because(
                            Reason.BAD_CHOICE,
                            "this server asks no language model: that takes `--baseline-llm` where it is started")),
                    note -> LOG.log(Level.INFO, note));
        }
        return Baseline.scripted(name)
                .orElseThrow(() -> Refusal.because(
                        Reason.BAD_CHOICE,
                        "there is no agent " + Refusal.quoted(name) + ": one of "
                                + AGENTS.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "))));
    }

    private List<Scenario> scenarios(BaselineBody body) throws Refusal {
        Catalogue offered = catalogue.get();
        String environment =
                body.environment().orElseGet(() -> offered.byDefault().name());
        var selection = new Selection(
                List.of(environment),
                body.task().map(List::of).orElse(List.of()),
                body.scenario().map(List::of).orElse(List.of()));
        try {
            return selection.of(offered.environments());
        } catch (IllegalArgumentException unknown) {
            throw Refusal.because(Reason.BAD_CHOICE, String.valueOf(unknown.getMessage()));
        }
    }
}

package dev.firedrill.server.baseline.chat;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.server.baseline.Agent;
import dev.firedrill.server.baseline.Contender;
import dev.firedrill.server.baseline.Deadline;
import dev.firedrill.server.baseline.GivenUp;
import dev.firedrill.server.baseline.Player;
import dev.firedrill.server.baseline.Spent;
import java.util.Optional;
import java.util.function.Consumer;

/** A language model that plays. */
public final class ChatAgent implements Agent {
    /** What it is called among the agents. */
    public static final String NAME = "llm";

    private final ChatOptions options;
    private final Account account;
    private final Consumer<String> note;

    /** The agent; it says what goes wrong on the way. */
    public ChatAgent(ChatOptions options, Consumer<String> note) {
        this.options = options;
        this.account = new Account(options.prices());
        this.note = note;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Contender in(Task task, Deadline deadline) throws GivenUp {
        if (task.actions().isEmpty()) {
            throw new GivenUp("task `" + task.id() + "` offers no action", GivenUp.Extent.RUN);
        }
        var client = new ChatClient(options, account, deadline);
        return new Contender() {
            @Override
            public String name() {
                return options.model();
            }

            @Override
            public Player player(Scenario scenario, long seed) {
                return new ChatPlayer(client, scenario, note);
            }
        };
    }

    @Override
    public Optional<Spent> spent() {
        return Optional.of(account.spent());
    }
}

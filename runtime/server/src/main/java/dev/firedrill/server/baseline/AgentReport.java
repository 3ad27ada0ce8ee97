package dev.firedrill.server.baseline;

import dev.firedrill.server.baseline.Statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an agent is worth in some tasks. */
public final class AgentReport {
    private static final int PLACES = 4;

    private final String agent;
    private final BaselineRequest request;
    private final List<TaskReport> tasks;
    private final Optional<Spent> spent;

    AgentReport(String agent, BaselineRequest request, List<TaskReport> tasks, Optional<Spent> spent) {
        this.agent = agent;
        this.request = request;
        this.tasks = List.copyOf(tasks);
        this.spent = spent;
    }

    /** What the agent is called. */
    public String agent() {
        return agent;
    }

    /** What its playing has used up. */
    public Optional<Spent> spent() {
        return spent;
    }

    /** Whether every episode was played. */
    public boolean complete() {
        return problems().isEmpty();
    }

    /** Why episodes were given up or never begun, each reason once. */
    public List<String> problems() {
        return tasks.stream()
                .flatMap(task -> task.problems().stream())
                .map(GivenUp::reason)
                .distinct()
                .toList();
    }

    /** The means of the tasks by their names, and theirs as `overall`; rounded to four places. */
    public ObjectNode means() {
        ObjectNode means = JsonNodeFactory.instance.objectNode();
        tasks.forEach(task -> means.put(name(task), rounded(task.mean())));
        return means.put(
                "overall",
                rounded(tasks.stream().mapToDouble(TaskReport::mean).average().orElse(0)));
    }

    /** The means, and under `details` how they came about. No move and no answer is among it. */
    public ObjectNode everything() {
        ObjectNode everything = means();
        ObjectNode details = everything.putObject("details");
        details.put("agent", agent);
        details.put("seed", request.seed());
        details.put("repeats", request.repeats());
        details.put("k", request.k());
        details.put("complete", complete());
        problems().forEach(details.withArray("problems")::add);
        if (request.repeats() > 1) {
            write(bootstrap(tasks), "overall_interval", details);
        }
        ObjectNode byTask = details.putObject("tasks");
        tasks.forEach(task -> write(task, byTask.putObject(name(task))));
        spent.ifPresent(used -> write(used, details.putObject("spent")));
        return everything;
    }

    private void write(TaskReport task, ObjectNode node) {
        node.put("env", task.environment());
        node.put("mean", rounded(task.mean()));
        if (request.repeats() > 1) {
            write(bootstrap(List.of(task)), "mean_interval", node);
        }
        node.put("pass_rate", rounded((double) task.passed() / task.played()));
        write(Statistics.wilson(task.passed(), task.played()), "pass_rate_interval", node);
        node.put("pass_at_k", rounded(task.passAt(request.k())));
        node.put("given_up", task.problems().size());
        ObjectNode scenarios = node.putObject("scenarios");
        task.episodes()
                .forEach((scenario, repeats) ->
                        repeats.forEach(played -> scenarios.withArray(scenario).add(rounded(played.score()))));
    }

    private static void write(Spent spent, ObjectNode node) {
        node.put("requests", spent.requests());
        node.put("retries", spent.retries());
        node.put("prompt_tokens", spent.promptTokens());
        node.put("completion_tokens", spent.completionTokens());
        node.put("every_answer_told_its_tokens", spent.told());
        spent.cost().ifPresent(cost -> node.put("cost", cost));
    }

    private static void write(Interval interval, String name, ObjectNode node) {
        node.putArray(name).add(rounded(interval.low())).add(rounded(interval.high()));
    }

    private Interval bootstrap(List<TaskReport> among) {
        return Statistics.bootstrap(among.stream().map(TaskReport::scores).toArray(double[][][]::new), request.seed());
    }

    /** The task, and its environment where another one has a task of that name. */
    private String name(TaskReport task) {
        boolean alone =
                tasks.stream().filter(each -> each.task().equals(task.task())).count() == 1;
        return alone ? task.task() : task.environment() + "/" + task.task();
    }

    private static BigDecimal rounded(double number) {
        BigDecimal places = BigDecimal.valueOf(number).setScale(PLACES, RoundingMode.HALF_EVEN);
        return BigDecimal.valueOf(places.doubleValue());
    }
}

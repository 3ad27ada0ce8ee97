package dev.firedrill.cli.output;

import dev.firedrill.server.baseline.AgentReport;
import dev.firedrill.server.baseline.Spent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What agents are worth, as lines. */
public final class BaselineText {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final List<AgentReport> reports;

    public BaselineText(List<AgentReport> reports) {
        this.reports = List.copyOf(reports);
    }

    /** The means of the tasks and `overall` in one line; of several agents by their names. */
    public String means() {
        return line(AgentReport::means);
    }

    /** The same with every figure. */
    public String everything() {
        return line(AgentReport::everything);
    }

    private String line(Function<AgentReport, ObjectNode> part) {
        ObjectNode whole = MAPPER.createObjectNode();
        reports.forEach(report -> whole.set(report.agent(), part.apply(report)));
        return (reports.size() == 1 ? part.apply(reports.get(0)) : whole) + "\n";
    }

    /** A table of the means with their intervals, how many episodes passed, and what was spent. */
    public List<String> table() {
        var table = new Table();
        int k = reports.get(0).everything().at("/details/k").intValue();
        table.row("agent and task", "mean", "95% interval", "passed", "95% interval", "pass@" + k);
        List<String> spent = new ArrayList<>();
        for (AgentReport report : reports) {
            ObjectNode all = report.everything();
            JsonNode details = all.required("details");
            details.required("tasks")
                    .properties()
                    .forEach(task -> row(report.agent() + " " + task.getKey(), task.getValue(), table));
            table.row(
                    report.agent() + " overall",
                    all.required("overall").asString(),
                    interval(details.path("overall_interval")),
                    "",
                    "",
                    "");
            report.spent().ifPresent(used -> spent.add(report.agent() + ": " + words(used)));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.addAll(spent);
        return lines;
    }

    private static void row(String name, JsonNode task, Table table) {
        table.row(
                name,
                task.required("mean").asString(),
                interval(task.path("mean_interval")),
                task.required("pass_rate").asString(),
                interval(task.required("pass_rate_interval")),
                task.required("pass_at_k").asString());
    }

    private static String interval(JsonNode bounds) {
        return bounds.isArray()
                ? bounds.get(0).asString() + " to " + bounds.get(1).asString()
                : "-";
    }

    private static String words(Spent spent) {
        String tokens = spent.promptTokens() + " tokens asked, " + spent.completionTokens() + " answered"
                + (spent.told() ? "" : " (some answers did not say)");
        return spent.requests() + " requests (" + spent.retries() + " again), " + tokens
                + spent.cost().map(cost -> ", cost " + cost.toPlainString()).orElse("");
    }
}

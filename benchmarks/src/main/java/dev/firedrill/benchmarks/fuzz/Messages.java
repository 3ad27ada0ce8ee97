package dev.firedrill.benchmarks.fuzz;

import java.util.List;

/** WebSocket messages, most of them nearly right, as texts of one byte a character. */
final class Messages {
    private static final List<String> RIGHT = List.of(
            "{\"type\":\"reset\",\"data\":{\"task_id\":\"root_cause_analysis\",\"seed\":3,\"episode_id\":\"e\"}}",
            "{\"type\":\"reset\"}",
            "{\"type\":\"step\",\"data\":{\"action_type\":\"query_logs\",\"parameters\":{\"service\":\"postgres-db\"}}}",
            "{\"type\":\"step\",\"data\":{\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"P1\"}}}",
            "{\"type\":\"state\"}",
            "{\"type\":\"mcp\",\"data\":{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}}",
            "{\"type\":\"mcp\",\"data\":{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":"
                    + "\"query_logs\",\"arguments\":{\"service\":\"postgres-db\"}}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}");

    private final Dice dice;
    private final Documents documents;

    Messages(Dice dice) {
        this.dice = dice;
        this.documents = new Documents(dice);
    }

    String next() {
        String message = documents.spoiled(dice.pick(RIGHT));
        return dice.oneIn(200) ? message + " ".repeat(100_000) : message;
    }
}

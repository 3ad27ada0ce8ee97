package dev.firedrill.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes documents that are almost right, in ways that break careless servers. */
final class HostileInputs {
    private static final List<String> KEYS = List.of(
            "action",
            "action_type",
            "parameters",
            "service",
            "severity",
            "replicas",
            "episode_id",
            "seed",
            "task_id",
            "scenario_index",
            "scenario_id",
            "env",
            "metadata",
            "timeout_s",
            "request_id",
            "__proto__",
            "",
            "\\u0000",
            "done");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0",
            "1e400",
            "-1e-400",
            "NaN",
            "Infinity",
            "-Infinity",
            "99999999999999999999999999",
            "1.5",
            "\"\"",
            "\"query_logs\"",
            "\"submit_severity\"",
            "\"postgres-db\"",
            "\"P1\"",
            "\"alert_classification\"",
            "\"\\ud83d\\ude00\"",
            "\"\\udc00\"",
            "\"\\u0000\"",
            "\"${jndi:x}\"",
            "\"" + "a".repeat(300) + "\"",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]");
    private static final List<String> TYPES = List.of("reset", "step", "state", "mcp", "close", "RESET", "dance", "");
    private static final List<String> METHODS =
            List.of("tools/call", "tools/call", "tools/list", "ping", "notifications/x", "openenv/session/close", "");
    private static final List<String> ACTIONS =
            List.of("query_logs", "check_metrics", "scale_service", "submit_severity", "submit_root_cause", "fly");

    private final Random random;

    HostileInputs(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A request body. */
    byte[] bytes() {
        byte[] bytes = document().getBytes(StandardCharsets.UTF_8);
        for (int flips = below(4) == 0 ? 1 + below(3) : 0; flips > 0 && bytes.length > 0; flips--) {
            bytes[below(bytes.length)] = (byte) below(256);
        }
        return bytes;
    }

    /** A WebSocket message. */
    String envelope() {
        String body = "{\"type\":\"" + pick(TYPES) + "\",\"data\":" + document() + "}";
        return switch (below(8)) {
            case 0 -> body.substring(0, below(body.length()));
            case 1 -> document();
            case 2 -> "{\"type\":" + pick(VALUES) + "}";
            default -> body;
        };
    }

    /** A message of JSON-RPC. */
    String rpc() {
        String params = below(3) == 0
                ? document()
                : "{\"name\":\"" + pick(ACTIONS) + "\",\"arguments\":" + document() + "," + member(1) + "}";
        String message = "{\"jsonrpc\":\"2.0\",\"id\":" + pick(VALUES) + ",\"method\":\"" + pick(METHODS)
                + "\",\"params\":" + params + "}";
        return switch (below(10)) {
            case 0 -> message.substring(0, below(message.length()));
            case 1 -> document();
            case 2 -> "[" + message + "," + pick(VALUES) + "]";
            default -> message;
        };
    }

    private String document() {
        return switch (below(10)) {
            case 0 -> pick(VALUES);
            case 1 -> object(3) + pick(VALUES);
            case 2 -> "[".repeat(below(400)) + "]".repeat(below(400));
            case 3, 4 -> "{\"action\":" + action() + "}";
            case 5, 6 -> action();
            default -> object(3);
        };
    }

    private String action() {
        return "{\"action_type\":\"" + pick(ACTIONS) + "\",\"parameters\":" + object(1) + "," + member(2) + "}";
    }

    private String object(int depth) {
        return IntStream.range(0, below(5)).mapToObj(i -> member(depth)).collect(Collectors.joining(",", "{", "}"));
    }

    private String member(int depth) {
        String value = depth > 0 && below(3) == 0 ? object(depth - 1) : pick(VALUES);
        return "\"" + pick(KEYS) + "\":" + value;
    }

    private String pick(List<String> from) {
        return from.get(below(from.size()));
    }
}

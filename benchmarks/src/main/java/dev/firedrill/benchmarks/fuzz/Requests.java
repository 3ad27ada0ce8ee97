package dev.firedrill.benchmarks.fuzz;

import java.util.List;

/** HTTP requests, most of them nearly right, as texts of one byte a character. */
final class Requests {
    private static final String QUERY = "{\"action_type\":\"query_logs\",\"parameters\":{\"service\":\"postgres-db\"}}";
    private static final String RPC = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":";
    private static final List<Asked> RIGHT = List.of(
            new Asked("POST", "/reset", "{\"task_id\":\"root_cause_analysis\",\"scenario_index\":0,\"seed\":5}"),
            new Asked("POST", "/reset?task_id=alert_classification&episode_id=fuzz", ""),
            new Asked("POST", "/reset", "{\"episode_id\":\"fuzz\",\"split\":\"train\",\"index\":2}"),
            new Asked("POST", "/step", QUERY),
            new Asked("POST", "/step", "{\"action\":" + QUERY + ",\"timeout_s\":3.5,\"request_id\":\"r\"}"),
            new Asked("POST", "/step?episode_id=fuzz", QUERY),
            new Asked("GET", "/state?episode_id=fuzz", ""),
            new Asked("GET", "/grader", ""),
            new Asked("GET", "/health", ""),
            new Asked("GET", "/ready", ""),
            new Asked("GET", "/metadata", ""),
            new Asked("GET", "/list_environments", ""),
            new Asked("GET", "/cloud-incident-response/splits", ""),
            new Asked("POST", "/cloud-incident-response/num_tasks", "{\"split\":\"train\"}"),
            new Asked("POST", "/cloud-incident-response/task", "{\"split\":\"train\",\"index\":1}"),
            new Asked("POST", "/cloud-incident-response/task_range", "{\"split\":\"train\",\"start\":-3,\"stop\":9}"),
            new Asked("POST", "/mcp", RPC + "\"tools/list\",\"params\":{}}"),
            new Asked(
                    "POST",
                    "/mcp",
                    RPC
                            + "\"tools/call\",\"params\":{\"name\":\"query_logs\",\"arguments\":{\"service\":\"postgres-db\"}}}"),
            new Asked(
                    "POST",
                    "/mcp?task_id=root_cause_analysis",
                    RPC + "\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{}}}"),
            new Asked(
                    "POST",
                    "/mcp",
                    RPC + "\"openenv/session/create\",\"params\":{\"task_id\":\"alert_classification\"}}"),
            new Asked("POST", "/mcp", RPC + "\"openenv/session/close\",\"params\":{\"session_id\":\"none\"}}"));
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "get", "BREW", "CONNECT");
    private static final List<String> PATHS = List.of(
            "/%00",
            "/%zz", "/../etc/passwd", "//", "/ws", "/mcp/", "/reset/", "*", "/%F0%9F%92%A9", "/\u00e9", "/a b", "");
    private static final List<String> HEADERS = List.of(
            "Content-Type: multipart/form-data",
            "Content-Type: ;;",
            "Content-Encoding: gzip",
            "Accept: text/event-stream",
            "Mcp-Session-Id: none",
            "MCP-Protocol-Version: 1999-01-01",
            "Origin: https://evil.example",
            "Origin: %",
            "Access-Control-Request-Method: POST",
            "X-Episode-Id: fuzz",
            "X-Episode-Id: \u00ff",
            "Expect: 100-continue",
            "Upgrade: websocket",
            "Upgrade: h2c",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: x",
            "Sec-WebSocket-Version: 99",
            "Authorization: Bearer",
            "Transfer-Encoding: gzip",
            "Content-Length: 5",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Host:",
            "Cookie: a=\"",
            ": nameless",
            " folded");

    private final Dice dice;
    private final Documents documents;

    Requests(Dice dice) {
        this.dice = dice;
        this.documents = new Documents(dice);
    }

    /** What is asked for. */
    private record Asked(String method, String path, String body) {}

    /**
     * A request.
     *
     * @param whole whether it says rightly where it ends, so that an answer has to come
     */
    record Request(String text, boolean whole) {}

    /** The next request; one in ten does not even say rightly where it ends. */
    Request next() {
        Asked right = dice.pick(RIGHT);
        String body = documents.spoiled(right.body());
        String method = dice.oneIn(20) ? dice.pick(METHODS) : right.method();
        String path = dice.oneIn(10) ? path(right.path()) : right.path();
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        if (!dice.oneIn(10)) {
            return new Request(head + length(body) + body, true);
        }
        for (int more = dice.below(4); more > 0; more--) {
            head.append(dice.pick(HEADERS)).append("\r\n");
        }
        String text = switch (dice.below(9)) {
            case 0 -> head + "Content-Length: " + dice.below(2 * body.length() + 2) + "\r\n\r\n" + body;
            case 1 -> head + "Transfer-Encoding: chunked\r\n\r\n" + chunks(body);
            case 2 -> head + "X: " + "x".repeat(dice.below(100_000)) + "\r\n" + length(body) + body;
            case 3 -> head + "X: x\r\n".repeat(dice.below(300)) + length(body) + body;
            case 4 -> head + length(body).replace("\r\n", "\n") + body;
            case 5 -> head.substring(0, dice.below(head.length()));
            case 6 -> dice.text(300);
            case 7 -> head.toString().replace("HTTP/1.1", "HTTP/" + dice.text(3)) + length(body) + body;
            default -> head + length(body) + body;
        };
        return new Request(text, false);
    }

    private static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n";
    }

    private String chunks(String body) {
        String size = dice.oneIn(3) ? dice.text(4) : Integer.toHexString(dice.below(body.length() + 3));
        return size + "\r\n" + body + "\r\n" + (dice.oneIn(2) ? "0\r\n\r\n" : "");
    }

    private String path(String right) {
        return switch (dice.below(4)) {
            case 0 -> dice.pick(PATHS);
            case 1 -> right + (right.contains("?") ? "&" : "?") + "a=b&".repeat(dice.below(120));
            case 2 -> right + "/" + "x".repeat(dice.below(60_000));
            default -> right + "%" + dice.below(100);
        };
    }
}

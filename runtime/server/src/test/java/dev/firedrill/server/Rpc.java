package dev.firedrill.server;

/** JSON-RPC requests as tests send them. */
final class Rpc {
    private Rpc() {}

    static String request(int id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    static String list(int id) {
        return request(id, "tools/list", "{}");
    }

    static String list(int id, String session) {
        return request(id, "tools/list", "{\"session_id\":\"" + session + "\"}");
    }

    /** A call of a tool, in a session if one is named. */
    static String call(int id, String tool, String arguments, String session) {
        return request(
                id,
                "tools/call",
                "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + ",\"session_id\":\"" + session + "\"}");
    }

    static String call(int id, String tool, String arguments) {
        return call(id, tool, arguments, "");
    }

    static String logs(int id, String session) {
        return call(id, "query_logs", "{\"service\":\"postgres-db\"}", session);
    }

    static String initialize(String revision) {
        return request(
                0,
                "initialize",
                "{\"protocolVersion\":\"" + revision
                        + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
    }
}

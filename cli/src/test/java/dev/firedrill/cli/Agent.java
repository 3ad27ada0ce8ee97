package dev.firedrill.cli;

import dev.firedrill.cli.Web.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who plays one scenario over one of the server's lines; every method gives the reply as it came. */
interface Agent extends AutoCloseable {
    String reset() throws Exception;

    String step(String action, ObjectNode arguments) throws Exception;

    /** Asks over the same line what is no move. */
    String lookAround() throws Exception;

    @Override
    default void close() {}

    /** The lines that there are. */
    enum Over {
        HTTP,
        HTTP_WRAPPED,
        SESSION,
        MODEL_CONTEXT_PROTOCOL,
        OPENENV_RPC,
        RPC_SOCKET
    }

    static Agent over(Over line, Web web, Part part) throws Exception {
        return switch (line) {
            case HTTP, HTTP_WRAPPED -> new Http(web, part, line == Over.HTTP_WRAPPED);
            case SESSION -> new Session(web.connect("/ws"), part);
            case MODEL_CONTEXT_PROTOCOL -> Tools.initialized(web, part);
            case OPENENV_RPC -> Rpc.created(web, part);
            case RPC_SOCKET -> new RpcSocket(web.connect("/ws"), part);
        };
    }

    /** What is played, and how an action is spelled there. */
    record Part(String environment, String task, String scenario, JsonNode wire) {
        String options() {
            return MarkedBundles.JSON
                    .createObjectNode()
                    .put("env", environment)
                    .put("task_id", task)
                    .put("scenario_id", scenario)
                    .put("episode_id", scenario)
                    .toString();
        }

        String query() {
            return "?env=" + environment + "&scenario_id=" + scenario + "&episode_id=" + scenario;
        }

        ObjectNode spelled(String action, ObjectNode arguments) {
            ObjectNode move = MarkedBundles.JSON.createObjectNode();
            if (wire.has("parameters")) {
                move.set(wire.get("parameters").stringValue(), arguments);
            } else {
                move.setAll(arguments);
            }
            return move.put(wire.at("/action/0").stringValue(), action);
        }
    }

    private static String call(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    private static ObjectNode tool(String action, ObjectNode arguments) {
        ObjectNode params = MarkedBundles.JSON.createObjectNode().put("name", action);
        params.set("arguments", arguments);
        return params;
    }

    /** Requests, with the action bare or wrapped. */
    record Http(Web web, Part part, boolean wrapped) implements Agent {
        @Override
        public String reset() throws Exception {
            return web.ask("POST", "/reset", part.options());
        }

        @Override
        public String step(String action, ObjectNode arguments) throws Exception {
            ObjectNode move = part.spelled(action, arguments);
            ObjectNode body = wrapped ? MarkedBundles.JSON.createObjectNode() : move;
            if (wrapped) {
                body.set("action", move);
            }
            return web.ask("POST", "/step?episode_id=" + part.scenario(), body.toString());
        }

        @Override
        public String lookAround() throws Exception {
            String named = "?episode_id=" + part.scenario();
            return web.ask("GET", "/state" + named, "")
                    + web.ask("GET", "/grader" + named, "")
                    + web.ask("POST", "/step" + named, "{\"action\":{}}")
                    + web.ask("POST", "/step" + named, "[1")
                    + web.ask("POST", "/state" + named, "{}");
        }
    }

    /** OpenEnv's WebSocket. */
    record Session(Socket socket, Part part) implements Agent {
        @Override
        public String reset() throws Exception {
            return socket.ask("{\"type\":\"reset\",\"data\":" + part.options() + "}");
        }

        @Override
        public String step(String action, ObjectNode arguments) throws Exception {
            return socket.ask("{\"type\":\"step\",\"data\":" + part.spelled(action, arguments) + "}");
        }

        @Override
        public String lookAround() throws Exception {
            return socket.ask("{\"type\":\"state\"}")
                    + socket.ask("{\"type\":\"step\",\"data\":{}}")
                    + socket.ask("{\"type\":\"truth\"}")
                    + socket.ask("{oops");
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    /** OpenEnv's JSON-RPC inside a session. */
    record RpcSocket(Socket socket, Part part) implements Agent {
        @Override
        public String reset() throws Exception {
            return socket.ask("{\"type\":\"reset\",\"data\":" + part.options() + "}");
        }

        @Override
        public String step(String action, ObjectNode arguments) throws Exception {
            return asked(call("tools/call", tool(action, arguments).toString()));
        }

        @Override
        public String lookAround() throws Exception {
            return asked(call("tools/list", "{}")) + asked(call("truth", "{}"));
        }

        private String asked(String request) throws Exception {
            return socket.ask("{\"type\":\"mcp\",\"data\":" + request + "}");
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    /** The Model Context Protocol. */
    record Tools(Web web, String begun, String session) implements Agent {
        private static final List<String> ACCEPT = List.of("Accept", "application/json, text/event-stream");

        static Tools initialized(Web web, Part part) throws Exception {
            String client =
                    "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"a\",\"version\":\"1\"}}";
            HttpResponse<String> begun = web.send("POST", "/mcp" + part.query(), call("initialize", client), ACCEPT);
            return new Tools(
                    web,
                    begun.body(),
                    begun.headers().firstValue("Mcp-Session-Id").orElseThrow());
        }

        @Override
        public String reset() {
            return begun;
        }

        @Override
        public String step(String action, ObjectNode arguments) throws Exception {
            return asked(call("tools/call", tool(action, arguments).toString()));
        }

        @Override
        public String lookAround() throws Exception {
            return asked(call("tools/list", "{}")) + asked(call("ping", "{}")) + asked(call("truth", "{}"));
        }

        private String asked(String request) throws Exception {
            var headers = List.of(ACCEPT.get(0), ACCEPT.get(1), "Mcp-Session-Id", session);
            return web.send("POST", "/mcp", request, headers).body();
        }
    }

    /** OpenEnv's JSON-RPC over HTTP. */
    record Rpc(Web web, String session) implements Agent {
        static Rpc created(Web web, Part part) throws Exception {
            var answer = web.send("POST", "/mcp" + part.query(), call("openenv/session/create", "{}"), List.of());
            return new Rpc(
                    web,
                    MarkedBundles.JSON
                            .readTree(answer.body())
                            .at("/result/session_id")
                            .stringValue());
        }

        @Override
        public String reset() throws Exception {
            return lookAround();
        }

        @Override
        public String step(String action, ObjectNode arguments) throws Exception {
            return asked("tools/call", tool(action, arguments));
        }

        @Override
        public String lookAround() throws Exception {
            return asked("tools/list", MarkedBundles.JSON.createObjectNode());
        }

        private String asked(String method, ObjectNode params) throws Exception {
            return web.ask(
                    "POST",
                    "/mcp",
                    call(method, params.put("session_id", session).toString()));
        }
    }
}

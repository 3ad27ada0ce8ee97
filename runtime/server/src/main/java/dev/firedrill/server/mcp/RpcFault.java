package dev.firedrill.server.mcp;

import java.util.Map;

/** Why a JSON-RPC request has an error as its answer. */
final class RpcFault extends Exception {
    private static final long serialVersionUID = 1;

    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int NO_METHOD = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL = -32603;
    static final int SERVER_ERROR = -32000;

    private final int code;
    private final String sentence;
    private final transient Map<String, Integer> figures;

    RpcFault(int code, String sentence) {
        this(code, sentence, Map.of());
    }

    /** A fault with figures that a program can read. */
    RpcFault(int code, String sentence, Map<String, Integer> figures) {
        super(sentence, null, false, false);
        this.code = code;
        this.sentence = sentence;
        this.figures = Map.copyOf(figures);
    }

    static RpcFault noMethod(String method) {
        return new RpcFault(NO_METHOD, "Method not found: " + Shown.text(method));
    }

    int code() {
        return code;
    }

    String sentence() {
        return sentence;
    }

    Map<String, Integer> figures() {
        return figures;
    }
}

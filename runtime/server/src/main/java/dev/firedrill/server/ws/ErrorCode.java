package dev.firedrill.server.ws;

/** The words that OpenEnv's clients know for what went wrong. */
enum ErrorCode {
    INVALID_JSON,
    UNKNOWN_TYPE,
    VALIDATION_ERROR,
    EXECUTION_ERROR,
    CAPACITY_REACHED,
    SESSION_ERROR
}

package dev.firedrill.server.http;

import io.undertow.util.HttpString;

/** A method, what answers it, and how that is described. */
record Route(HttpString method, Endpoint endpoint, Operation operation) {}

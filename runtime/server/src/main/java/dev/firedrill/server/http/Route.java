package dev.firedrill.server.http;

import io.undertow.util.HttpString;

/** A method and what answers it. */
record Route(HttpString method, Endpoint endpoint) {}

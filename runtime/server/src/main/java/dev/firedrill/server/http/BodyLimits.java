package dev.firedrill.server.http;

import java.time.Duration;

/** How long a body may be, and how long it may take. */
public record BodyLimits(int bytes, Duration time) {}

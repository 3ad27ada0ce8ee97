package dev.firedrill.server.http;

import dev.firedrill.server.sessions.Room;
import java.time.Duration;

/** How long a body may be, how long it may take, and where long ones find room. */
public record BodyLimits(int bytes, Duration time, Room room) {}

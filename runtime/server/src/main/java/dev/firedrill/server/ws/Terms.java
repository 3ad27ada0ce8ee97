package dev.firedrill.server.ws;

import dev.firedrill.server.guard.Rates;
import dev.firedrill.server.sessions.Room;
import dev.firedrill.server.watch.Watch;
import java.time.Duration;

/**
 * What holds for every session with a socket.
 *
 * @param maxMessageBytes the longest message
 * @param messageTime how long a message may take to arrive
 * @param room what long messages may take together
 * @param pingInterval after how long a silence a ping is sent
 * @param idle how long a session without a message keeps its place
 * @param rates how much each address may ask for
 * @param watch who is told what happens
 */
public record Terms(
        int maxMessageBytes,
        Duration messageTime,
        Room room,
        Duration pingInterval,
        Duration idle,
        Rates rates,
        Watch watch) {}

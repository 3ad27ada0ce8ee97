/** The WebSocket side: envelopes, sessions with a socket, capacity. */
@NullMarked
package dev.firedrill.server.ws;

import org.jspecify.annotations.NullMarked;

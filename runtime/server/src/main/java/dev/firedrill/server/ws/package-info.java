/** The WebSocket side: envelopes, sessions, capacity. */
@NullMarked
package dev.firedrill.server.ws;

import org.jspecify.annotations.NullMarked;

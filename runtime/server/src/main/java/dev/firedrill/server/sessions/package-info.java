/** Environments, episodes and what is asked of them; knows nothing of HTTP or WebSocket. */
@NullMarked
package dev.firedrill.server.sessions;

import org.jspecify.annotations.NullMarked;

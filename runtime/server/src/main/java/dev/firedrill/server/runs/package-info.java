/** What is played and was played lately, to look at; knows nothing of HTTP or WebSocket. */
@NullMarked
package dev.firedrill.server.runs;

import org.jspecify.annotations.NullMarked;

/** Actions as tools: JSON-RPC as OpenEnv speaks it, and the Model Context Protocol; knows nothing of HTTP or WebSocket. */
@NullMarked
package dev.firedrill.server.mcp;

import org.jspecify.annotations.NullMarked;

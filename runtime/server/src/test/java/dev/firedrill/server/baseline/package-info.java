/** Tests of the agents that play here. */
@NullMarked
package dev.firedrill.server.baseline;

import org.jspecify.annotations.NullMarked;

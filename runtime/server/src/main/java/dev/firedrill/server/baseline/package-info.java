/** Agents that play scenarios as clients do, and what they are worth: a floor, a ceiling, and language models between. */
@NullMarked
package dev.firedrill.server.baseline;

import org.jspecify.annotations.NullMarked;

/** Tests of the agent that asks a language model. */
@NullMarked
package dev.firedrill.server.baseline.chat;

import org.jspecify.annotations.NullMarked;

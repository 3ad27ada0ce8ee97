/** An agent that asks a language model for every move, over any endpoint that speaks OpenAI's chat completions. */
@NullMarked
package dev.firedrill.server.baseline.chat;

import org.jspecify.annotations.NullMarked;

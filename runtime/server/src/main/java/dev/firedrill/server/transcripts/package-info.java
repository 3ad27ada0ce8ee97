/** Transcripts of episodes, kept in a folder. */
@NullMarked
package dev.firedrill.server.transcripts;

import org.jspecify.annotations.NullMarked;

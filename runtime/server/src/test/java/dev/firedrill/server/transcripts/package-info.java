/** Tests of transcripts. */
@NullMarked
package dev.firedrill.server.transcripts;

import org.jspecify.annotations.NullMarked;

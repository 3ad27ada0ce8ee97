/** Transcripts played again, under the rules they were made with or under others. */
@NullMarked
package dev.firedrill.cli.transcript;

import org.jspecify.annotations.NullMarked;

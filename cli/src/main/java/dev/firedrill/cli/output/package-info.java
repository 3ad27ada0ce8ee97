/** Results in words and as JSON, and files that are written. */
@NullMarked
package dev.firedrill.cli.output;

import org.jspecify.annotations.NullMarked;

/** A person plays a scenario in a terminal or through a pipe. */
@NullMarked
package dev.firedrill.cli.play;

import org.jspecify.annotations.NullMarked;

/** The command as its users see it. */
@NullMarked
package dev.firedrill.cli;

import org.jspecify.annotations.NullMarked;

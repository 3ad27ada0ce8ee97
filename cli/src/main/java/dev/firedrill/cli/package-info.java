/** The firedrill command: a thin layer over the compiler, the engine and the server. */
@NullMarked
package dev.firedrill.cli;

import org.jspecify.annotations.NullMarked;

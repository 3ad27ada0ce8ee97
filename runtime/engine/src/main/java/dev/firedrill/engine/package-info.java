/**
 * The engine: an {@link dev.firedrill.engine.Environment} is a bundle compiled to tables, an {@link
 * dev.firedrill.engine.Episode} one play-through of a scenario. No I/O, no threads, no clock, no randomness.
 */
@NullMarked
package dev.firedrill.engine;

import org.jspecify.annotations.NullMarked;

/** Hostile clients without end: made from a seed, so that what they find can be found again. */
@NullMarked
package dev.firedrill.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;

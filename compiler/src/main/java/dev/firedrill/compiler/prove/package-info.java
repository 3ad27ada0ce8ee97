/**
 * Proofs about compiled scenarios: what can be reached, what is graded, what can be won without looking. They play on the
 * engine's own positions, so that there is one definition of a step.
 */
@NullMarked
package dev.firedrill.compiler.prove;

import org.jspecify.annotations.NullMarked;

/** Scenarios with one flaw each, made from the shipped ones, and what finds the flaw. */
@NullMarked
package dev.firedrill.benchmarks.mutants;

import org.jspecify.annotations.NullMarked;

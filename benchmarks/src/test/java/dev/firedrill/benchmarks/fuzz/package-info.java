@NullMarked
package dev.firedrill.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;

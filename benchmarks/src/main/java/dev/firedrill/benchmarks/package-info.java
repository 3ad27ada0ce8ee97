/** JMH benchmarks. */
@NullMarked
package dev.firedrill.benchmarks;

import org.jspecify.annotations.NullMarked;

/** Expressions compiled to functions: typed, total, of bounded cost. */
@NullMarked
package dev.firedrill.engine.expression;

import org.jspecify.annotations.NullMarked;

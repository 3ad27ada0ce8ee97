/** Syntax tree to model: names bound, types known, overrides applied. */
@NullMarked
package dev.firedrill.compiler.resolve;

import org.jspecify.annotations.NullMarked;

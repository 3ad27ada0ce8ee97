/** From source text to bundles: the facade of the compiler. Nothing else in this module imports it. */
@NullMarked
package dev.firedrill.compiler;

import org.jspecify.annotations.NullMarked;

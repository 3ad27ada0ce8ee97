/** Drills: scripted play-throughs on compiled scenarios, and what they covered. */
@NullMarked
package dev.firedrill.compiler.drill;

import org.jspecify.annotations.NullMarked;

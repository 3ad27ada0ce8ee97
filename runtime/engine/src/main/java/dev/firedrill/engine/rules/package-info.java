/** The vocabulary that bundles, the compiler and the engine share: facts, operations, events, roles, expressions. */
@NullMarked
package dev.firedrill.engine.rules;

import org.jspecify.annotations.NullMarked;

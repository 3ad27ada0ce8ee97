/** Tests of the engine. */
@NullMarked
package dev.firedrill.engine;

import org.jspecify.annotations.NullMarked;

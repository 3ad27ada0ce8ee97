/** Episodes written down while they are played, and played again. */
@NullMarked
package dev.firedrill.engine.transcript;

import org.jspecify.annotations.NullMarked;

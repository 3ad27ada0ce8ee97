/** A typed client in Python, on top of OpenEnv's own, for the environment of a bundle. */
@NullMarked
package dev.firedrill.compiler.python;

import org.jspecify.annotations.NullMarked;

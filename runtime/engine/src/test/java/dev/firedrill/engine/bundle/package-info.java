/** Tests of the bundle format. */
@NullMarked
package dev.firedrill.engine.bundle;

import org.jspecify.annotations.NullMarked;

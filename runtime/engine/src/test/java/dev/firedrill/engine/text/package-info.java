/** Tests of how texts are compared. */
@NullMarked
package dev.firedrill.engine.text;

import org.jspecify.annotations.NullMarked;

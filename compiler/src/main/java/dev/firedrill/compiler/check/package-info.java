/** Checks that read the model and report; one class each. */
@NullMarked
package dev.firedrill.compiler.check;

import org.jspecify.annotations.NullMarked;

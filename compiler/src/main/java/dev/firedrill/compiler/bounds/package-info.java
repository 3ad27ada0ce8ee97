/** What the expressions of rules can be worth: intervals with exact ends, and the conditions that narrow them. */
@NullMarked
package dev.firedrill.compiler.bounds;

import org.jspecify.annotations.NullMarked;

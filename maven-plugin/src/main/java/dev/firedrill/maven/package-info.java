/** Goals that check, compile and test incident sources in a Maven build. */
@NullMarked
package dev.firedrill.maven;

import org.jspecify.annotations.NullMarked;

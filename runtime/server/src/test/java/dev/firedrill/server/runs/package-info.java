/** Tests of runs. */
@NullMarked
package dev.firedrill.server.runs;

import org.jspecify.annotations.NullMarked;

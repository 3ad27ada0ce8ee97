/** What OpenEnv's validation (RFC 008) asks of a package, as far as a bundle and its certificates tell it. */
@NullMarked
package dev.firedrill.compiler.openenv;

import org.jspecify.annotations.NullMarked;

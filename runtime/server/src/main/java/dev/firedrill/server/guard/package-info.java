/** What stands before every request: origins, rates, the token. */
@NullMarked
package dev.firedrill.server.guard;

import org.jspecify.annotations.NullMarked;

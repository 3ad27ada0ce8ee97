/** What authors see of their sources while a server runs; who compiles them stands behind an interface. */
@NullMarked
package dev.firedrill.server.author;

import org.jspecify.annotations.NullMarked;

/** Tests of what authors ask. */
@NullMarked
package dev.firedrill.server.author;

import org.jspecify.annotations.NullMarked;

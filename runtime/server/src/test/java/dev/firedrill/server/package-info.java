/** Real servers and real clients. */
@NullMarked
package dev.firedrill.server;

import org.jspecify.annotations.NullMarked;

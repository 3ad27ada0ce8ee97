/** The server: what the command line starts and stops. */
@NullMarked
package dev.firedrill.server;

import org.jspecify.annotations.NullMarked;

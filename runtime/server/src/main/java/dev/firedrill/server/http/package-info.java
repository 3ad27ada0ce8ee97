/** The HTTP side: routes, bodies, answers. */
@NullMarked
package dev.firedrill.server.http;

import org.jspecify.annotations.NullMarked;

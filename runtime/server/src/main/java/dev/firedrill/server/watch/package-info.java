/** What the server tells of its work: metrics and the access log. */
@NullMarked
package dev.firedrill.server.watch;

import org.jspecify.annotations.NullMarked;

/** What can be said about how the server runs: each setting with its default, its bounds and its explanation. */
@NullMarked
package dev.firedrill.server.settings;

import org.jspecify.annotations.NullMarked;

/** The bundle format: one JSON document per environment, as plain data. */
@NullMarked
package dev.firedrill.engine.bundle;

import org.jspecify.annotations.NullMarked;

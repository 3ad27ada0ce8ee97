/** Reading and writing JSON, whoever it comes from. */
@NullMarked
package dev.firedrill.server.json;

import org.jspecify.annotations.NullMarked;

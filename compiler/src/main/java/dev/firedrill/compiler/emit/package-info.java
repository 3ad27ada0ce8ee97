/** Model to bundle and Java. */
@NullMarked
package dev.firedrill.compiler.emit;

import org.jspecify.annotations.NullMarked;

/** Source texts and places in them. */
@NullMarked
package dev.firedrill.compiler.source;

import org.jspecify.annotations.NullMarked;

/** Source text to syntax tree; the only importer of ANTLR. */
@NullMarked
package dev.firedrill.compiler.parse;

import org.jspecify.annotations.NullMarked;

/** The syntax tree: plain records, each with its place, without meaning. */
@NullMarked
package dev.firedrill.compiler.syntax;

import org.jspecify.annotations.NullMarked;

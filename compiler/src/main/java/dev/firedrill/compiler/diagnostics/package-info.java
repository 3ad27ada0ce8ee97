/** Findings: the catalogue of codes, the sink that collects them, and how they are shown. */
@NullMarked
package dev.firedrill.compiler.diagnostics;

import org.jspecify.annotations.NullMarked;

/** From the paths of a command line to source texts and bundles. */
@NullMarked
package dev.firedrill.cli.input;

import org.jspecify.annotations.NullMarked;

/** What a command finds around it and how it talks: streams, variables, colours, progress. */
@NullMarked
package dev.firedrill.cli.shell;

import org.jspecify.annotations.NullMarked;

/** What `serve --watch` does for authors: follows their files, and answers what their page asks. */
@NullMarked
package dev.firedrill.cli.author;

import org.jspecify.annotations.NullMarked;

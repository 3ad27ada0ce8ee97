/** JSON Schemas of what an environment takes and answers, made from its rules. */
@NullMarked
package dev.firedrill.server.schema;

import org.jspecify.annotations.NullMarked;

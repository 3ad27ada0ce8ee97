/** How texts are compared: names, services and keywords. */
@NullMarked
package dev.firedrill.engine.text;

import org.jspecify.annotations.NullMarked;

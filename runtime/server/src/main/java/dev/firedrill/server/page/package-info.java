/** What browsers load: the page, its libraries, and the description of the API to click on. */
@NullMarked
package dev.firedrill.server.page;

import org.jspecify.annotations.NullMarked;

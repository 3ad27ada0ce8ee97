package dev.firedrill.server.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Whose pages may use the server: those of this machine, those that were allowed, and, where others can reach it, its
 * own. Not its own on this machine alone: a foreign name that was made to resolve to it would look like that.
 *
 * @param allowed origins, or `*` for any
 * @param hasName whether the server can be reached from elsewhere, under a name of its own
 */
public record Origins(Set<String> allowed, boolean hasName) {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether this address means this machine alone. */
    public static boolean isLocal(String host) {
        return LOCAL.contains(host) || host.equals("::1");
    }

    boolean allow(String origin, String host) {
        if (allowed.contains("*") || allowed.contains(origin)) {
            return true;
        }
        try {
            var page = new URI(origin);
            return page.getHost() != null
                    && (LOCAL.contains(page.getHost())
                            || (hasName && page.getAuthority().equalsIgnoreCase(host)));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

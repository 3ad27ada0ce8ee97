package dev.firedrill.compiler.check;

import java.util.List;
import java.util.stream.Collectors;

/** Lists of names as messages write them. */
final class Wording {
    private static final int MOST_LISTED = 6;

    private Wording() {}

    /** Names in backquotes, the last joined by `and`; a long list is cut. */
    static String list(List<String> names) {
        List<String> quoted = names.stream().map(name -> "`" + name + "`").collect(Collectors.toList());
        if (quoted.size() > MOST_LISTED) {
            int more = quoted.size() - (MOST_LISTED - 1);
            quoted.subList(MOST_LISTED - 1, quoted.size()).clear();
            quoted.add(more + " more");
        }
        int last = quoted.size() - 1;
        return last == 0 ? quoted.get(0) : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }
}
